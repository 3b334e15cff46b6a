package vn.hotline.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How soon a program that ended is started again: at first at once, then later each time, and not for ever. */
final class Restarts {

    /** Beyond that many within the span somebody has to look. */
    static final int AT_MOST = 5;

    static final Duration SPAN = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Deque<Instant> ends = new ArrayDeque<>();
    private int all;
    private Instant last;

    /** @return how long to wait before it is started again; empty: it ended too often */
    Optional<Duration> ended(Instant now) {
        all++;
        last = now;
        ends.removeIf(end -> end.isBefore(now.minus(SPAN)));
        ends.add(now);
        return ends.size() > AT_MOST ? Optional.empty() : Optional.of(FIRST_WAIT.multipliedBy(1L << (ends.size() - 1)));
    }

    /** Since the launcher started. */
    int all() {
        return all;
    }

    Optional<Instant> last() {
        return Optional.ofNullable(last);
    }
}
