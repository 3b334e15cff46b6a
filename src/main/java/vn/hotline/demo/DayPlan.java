package vn.hotline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens on one day: so many contacts of each kind, and these cases. */
final class DayPlan {

    /** @param level null for contacts that are not worth recording */
    record Kind(String line, String channel, String level) {}

    /** @param last the day by which a trafficking case must be handed on to count in its span */
    record CasePlan(String line, String type, String source, int persons, LocalDate last) {}

    final LocalDate day;
    final Map<Kind, Integer> contacts = new LinkedHashMap<>();
    final List<CasePlan> cases = new ArrayList<>();

    DayPlan(LocalDate day) {
        this.day = day;
    }

    /** A case comes from a contact of its own. */
    int contactCount() {
        return contacts.values().stream().mapToInt(Integer::intValue).sum() + cases.size();
    }

    int recordedCount() {
        return cases.size()
                + contacts.entrySet().stream()
                        .filter(entry -> entry.getKey().level() != null)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }
}
