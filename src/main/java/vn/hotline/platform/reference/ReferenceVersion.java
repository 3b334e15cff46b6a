package vn.hotline.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The version of the reference data, asked of the database once a second at most, however often it is used: a change
 * made on one server is known on all others a second later. Measured by the machine's running time, since its clock may
 * be set.
 */
@ApplicationScoped
public class ReferenceVersion {

    private static final long ASKED_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final long UNKNOWN = -1;

    @Inject
    private ReferenceData data;

    private final LongSupplier ticks;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile long known = UNKNOWN;
    private volatile long askedAt;

    public ReferenceVersion() {
        this(System::nanoTime);
    }

    ReferenceVersion(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /** Differs from that of a copy as soon as the copy is to be read anew. */
    public long current() {
        boolean old = known == UNKNOWN || ticks.getAsLong() - askedAt >= ASKED_EVERY;
        // one asks, the others go on with what is known
        if (old && asking.tryLock()) {
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
        return known;
    }

    private void ask() {
        long now = ticks.getAsLong();
        try {
            known = data.version();
        } catch (RuntimeException e) {
            if (known == UNKNOWN) {
                throw e;
            }
            // without its database a server still says what it knows
        }
        askedAt = now;
    }

    /** After a change here: this server is not to wait. */
    public void forget() {
        known = UNKNOWN;
    }
}
