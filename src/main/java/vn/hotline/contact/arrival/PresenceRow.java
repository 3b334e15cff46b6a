package vn.hotline.contact.arrival;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody on duty.
 *
 * @param inHand whom she has taken and not written down
 */
public record PresenceRow(long userId, String name, PresenceState state, Instant since, String extension, long inHand)
        implements Serializable {

    public long seconds(Instant now) {
        return Math.max(0, now.getEpochSecond() - since.getEpochSecond());
    }
}
