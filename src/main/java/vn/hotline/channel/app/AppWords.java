package vn.hotline.channel.app;

import java.time.Instant;

/**
 * Something that was written on the telephone, now or days ago.
 *
 * @param text may be null
 * @param place where it is, null if nothing was told of that
 * @param writtenAt by the telephone's clock; null for now
 */
public record AppWords(String text, AppPlace place, Instant writtenAt) {

    String told() {
        return text + "\n" + place + "\n" + writtenAt;
    }

    /** When it was written, as far as it is believed: no clock makes it later than it came. */
    static Instant believed(Instant writtenAt, Instant cameAt) {
        return writtenAt == null || writtenAt.isAfter(cameAt) ? cameAt : writtenAt;
    }
}
