package vn.hotline.platform.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the trail is narrowed to; null is "any".
 *
 * @param person a user name or part of a person's or program's name
 * @param number of a record, as people write it
 * @param to included
 */
public record AuditFilter(String person, AuditAction action, String number, LocalDate from, LocalDate to) {

    /** For the trail itself: what was asked of it. */
    String described() {
        List<String> parts = new ArrayList<>();
        add(parts, "person", person);
        add(parts, "action", action);
        add(parts, "number", number);
        add(parts, "from", from);
        add(parts, "to", to);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
