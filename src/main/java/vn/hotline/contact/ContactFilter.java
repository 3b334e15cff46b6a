package vn.hotline.contact;

import java.time.LocalDate;
import vn.hotline.kernel.Helpline;

/**
 * What a list of contacts is narrowed to; null is "any".
 *
 * @param status null for all that stand: neither drafts nor what was annulled
 * @param recordedOnly leaves out what was dismissed
 */
public record ContactFilter(
        Helpline line,
        Channel channel,
        ContactLevel level,
        ContactStatus status,
        boolean recordedOnly,
        LocalDate from,
        LocalDate to) {}
