package vn.hotline.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** How something stands that has to be done by a moment. It is soon in its last quarter, and in its last two hours anyway. */
public enum Lateness {
    MET,
    MISSED,
    RUNNING,
    SOON,
    OVER;

    private static final Duration LAST_HOURS = Duration.ofHours(2);
    private static final int LAST_PART = 4;

    /** Of what is not done yet. */
    public static Lateness of(Instant due, Instant now) {
        return of(due, now, LAST_HOURS);
    }

    /** Of what is not done yet and may be done from a moment on. */
    public static Lateness of(Instant from, Instant due, Instant now) {
        return of(due, now, soon(from, due));
    }

    private static Lateness of(Instant due, Instant now, Duration soon) {
        Duration left = Duration.between(now, due);
        return left.isNegative() ? OVER : left.compareTo(soon) <= 0 ? SOON : RUNNING;
    }

    /** Of what is not done yet and is due on a day: soon on that day. */
    public static Lateness of(LocalDate due, LocalDate today) {
        return due.isBefore(today) ? OVER : due.equals(today) ? SOON : RUNNING;
    }

    public static Lateness done(Instant at, Instant due) {
        return at.isAfter(due) ? MISSED : MET;
    }

    /** How long before its end it is soon. */
    public static Duration soon(Instant from, Instant due) {
        Duration lastPart = Duration.between(from, due).dividedBy(LAST_PART);
        return lastPart.compareTo(LAST_HOURS) > 0 ? lastPart : LAST_HOURS;
    }

    /** As the clock tag of the pages calls it. */
    public String getWord() {
        return name().toLowerCase(Locale.ROOT);
    }
}
