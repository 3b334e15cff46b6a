package vn.hotline.channel.zalo;

import java.time.Duration;
import java.time.Instant;
import vn.hotline.kernel.Days;

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
        Instant told = event.at().orElse(storedAt);
        Instant heard = Days.happened(told, storedAt);
        boolean littleAhead = told.isAfter(storedAt) && told.isBefore(storedAt.plus(FAR));
        return new Moment(littleAhead ? told : heard, heard);
    }
}
