package vn.hotline.kernel;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before something that failed is tried again: a minute, then two, four, up to an hour. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLED_AT_MOST = 6;

    private Backoff() {}

    /**
     * Whether the time of the next try has come. One that lies further off than the longest wait was set by a clock that
     * stood ahead, and is not waited for.
     */
    public static boolean isOver(Instant tryAt, Instant now) {
        return !tryAt.isAfter(now) || tryAt.isAfter(latest(now));
    }

    /** What is waited for at most. */
    public static Instant latest(Instant now) {
        return now.plus(LONGEST);
    }

    /** @param attempts made so far, at least one */
    public static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(DOUBLED_AT_MOST, Math.max(0, attempts - 1)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
