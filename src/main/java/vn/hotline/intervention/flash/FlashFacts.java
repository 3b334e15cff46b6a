package vn.hotline.intervention.flash;

import java.time.Instant;
import java.util.List;
import vn.hotline.contact.Channel;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.intervention.timeline.TimelineSearch.TimelineRow;

/**
 * What whoever comes to a child's help has to know within seconds. Whoever told of it is no part of it.
 *
 * @param said what was told, oldest first
 * @param done what was done since, oldest first
 * @param madeAt when this was put together, and {@code madeBy} by whom
 */
public record FlashFacts(InterventionCase of, List<Said> said, List<TimelineRow> done, Instant madeAt, String madeBy) {

    /** One contact of the case, as it was recorded. */
    public record Said(String number, Instant at, Channel channel, String text) {}
}
