package vn.hotline.channel.zalo;

import java.time.Duration;
import java.time.Instant;

/**
 * When something happened, by two clocks. Messages stand in the order of Zalo's; limits are counted by ours if that one is
 * ahead of it.
 *
 * @param sent by Zalo's clock
 * @param heard never later than it came here
 */
record Moment(Instant sent, Instant heard) {

    /** What is further ahead is no clock that stands wrong, but no time at all. */
    private static final Duration FAR = Duration.ofDays(1);

    static Moment of(ZaloEvent event, Instant storedAt) {
        Instant sent = event.at().filter(at -> at.isBefore(storedAt.plus(FAR))).orElse(storedAt);
        return new Moment(sent, sent.isAfter(storedAt) ? storedAt : sent);
    }
}
