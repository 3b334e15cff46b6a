package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Messages of exchanges that say nothing to us. Their number is in the log now and then: many may be a setting gone wrong. */
@ApplicationScoped
public class IgnoredMessages {

    private static final Logger LOG = Logger.getLogger(IgnoredMessages.class.getName());

    private static final int TOLD_EVERY = 1_000;

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    public void count(Dialect dialect) {
        long number = counts.computeIfAbsent(dialect.name(), first -> new AtomicLong())
                .incrementAndGet();
        if (number == 1 || number % TOLD_EVERY == 0) {
            LOG.log(Level.INFO, "messages of {0} that say nothing to us so far: {1}", new Object[] {
                dialect.name(), number
            });
        }
    }

    long of(Dialect dialect) {
        AtomicLong count = counts.get(dialect.name());
        return count == null ? 0 : count.get();
    }
}
