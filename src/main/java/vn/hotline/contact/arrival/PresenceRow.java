package vn.hotline.contact.arrival;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody on duty.
 *
 * @param inHand whom she has taken and not written down
 * @param gone whether nothing was heard of her for a while, and she has nobody in hand
 */
public record PresenceRow(
        long userId, String name, PresenceState state, Instant since, String extension, long inHand, boolean gone)
        implements Serializable {

    public long seconds(Instant now) {
        return Math.max(0, now.getEpochSecond() - since.getEpochSecond());
    }
}
