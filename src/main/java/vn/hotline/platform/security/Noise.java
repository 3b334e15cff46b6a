package vn.hotline.platform.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Requests that everybody can send as often as he likes, and that say nothing of a fault of ours, are counted rather than
 * logged one by one: the log names each kind at its first, second, fourth, eighth ... time.
 */
public final class Noise {

    private static final Logger LOG = Logger.getLogger(Noise.class.getName());

    private static final Map<String, AtomicLong> COUNTS = new ConcurrentHashMap<>();

    private Noise() {}

    /** @param kind one of a few, never a text of the request */
    public static void count(String kind) {
        long times = COUNTS.computeIfAbsent(kind, first -> new AtomicLong()).incrementAndGet();
        if (Long.bitCount(times) == 1) {
            LOG.log(Level.INFO, "refused since the start: {0}: {1} times", new Object[] {kind, times});
        }
    }
}
