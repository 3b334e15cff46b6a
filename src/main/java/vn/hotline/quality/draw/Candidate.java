package vn.hotline.quality.draw;

import java.time.Instant;
import java.util.Comparator;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.kernel.Helpline;

/**
 * A finished contact that may be drawn.
 *
 * @param operatorId who took it
 * @param level null if it was closed quickly
 * @param disposition null if it is a record
 */
public record Candidate(
        long id,
        long operatorId,
        Helpline line,
        Channel channel,
        ContactLevel level,
        Disposition disposition,
        Instant receivedAt) {

    /** Seven contacts of ten are silent or a joke: by number alone hardly anything else would be drawn. */
    private static final int OF_A_RECORD = 4;

    private static final int OF_A_DISMISSED = 1;

    /** Those that are alike stand side by side, so that a draw with even steps goes over all kinds. */
    static final Comparator<Candidate> BY_KIND = Comparator.comparing(
                    Candidate::level, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::disposition, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Candidate::channel)
            .thenComparing(candidate -> DayPart.of(candidate.receivedAt()))
            .thenComparing(Candidate::line);

    /** How likely it is drawn beside the others of the same person. */
    int weight() {
        return level == null ? OF_A_DISMISSED : OF_A_RECORD;
    }
}
