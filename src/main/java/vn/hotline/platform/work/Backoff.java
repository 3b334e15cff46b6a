package vn.hotline.platform.work;

import java.time.Duration;

/** How long to wait before something that failed is tried again: a minute, then two, four, up to an hour. */
final class Backoff {

    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int DOUBLED_AT_MOST = 6;

    private Backoff() {}

    /** @param attempts made so far, at least one */
    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(DOUBLED_AT_MOST, Math.max(0, attempts - 1)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
