package vn.hotline.channel.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many times an hour for each, of which the first may all come at once: what was used comes back little by little. Kept
 * in this server's memory, so that several servers allow as many times more; those untouched longest are forgotten first.
 */
final class Allowance {

    private static final int MOST_KNOWN = 50_000;
    private static final double HOUR = Duration.ofHours(1).toNanos();

    /** @param left of what is allowed, @param at by the machine's running time, which nobody sets */
    private record Left(double left, long at) {}

    private final int perHour;
    private final LongSupplier nanos;
    private final Map<String, Left> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    Allowance(int perHour, LongSupplier nanos) {
        this.perHour = perHour;
        this.nanos = nanos;
    }

    /** @throws TooOftenException with the time after which it is allowed again */
    synchronized void use(String who) {
        long now = nanos.getAsLong();
        Left before = known.getOrDefault(who, new Left(perHour, now));
        double left = Math.min(perHour, before.left + (now - before.at) / HOUR * perHour);
        if (left < 1) {
            known.put(who, new Left(left, now));
            throw new TooOftenException(
                    (int) Math.ceil((1 - left) / perHour * Duration.ofHours(1).toSeconds()));
        }
        known.put(who, new Left(left - 1, now));
    }
}
