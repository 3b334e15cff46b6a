package vn.hotline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets as many passwords be checked at once as there are processors. Each takes 19 MiB and all of a processor for a
 * moment: many at once would push out everybody else's work, and be slower than one after the other.
 */
@ApplicationScoped
public class Hashing {

    /** Nobody waits longer at the door; at a change of shift two dozen sign in within a few seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    /** @throws BusyException if no place gets free in time */
    public <T> T inTurn(Supplier<T> check) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return check.get();
        } finally {
            places.release();
        }
    }
}
