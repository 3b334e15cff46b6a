package vn.hotline.intervention;

import java.time.LocalDate;
import vn.hotline.contact.Channel;
import vn.hotline.kernel.Line;

/**
 * What figures count of a case: nothing by which anybody could be known.
 *
 * @param source channel of the contact it was opened from
 * @param children how many children (trafficking line: victims) it has
 * @param firstReferredDay day its first referral was sent, or null
 */
public record CaseFacts(
        Line line,
        int centreId,
        LocalDate openedDay,
        Channel source,
        String type,
        Integer provinceId,
        int children,
        LocalDate firstReferredDay) {}
