package vn.hotline.platform.trail;

import java.time.LocalDate;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.Detail;

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
        return Detail.of(
                Detail.named("audit.actor", Detail.words(person)),
                Detail.named("audit.action", action),
                Detail.named("audit.record", Detail.words(number)),
                Detail.named("filter.from", from),
                Detail.named("filter.to", to));
    }
}
