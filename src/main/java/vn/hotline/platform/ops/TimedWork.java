package vn.hotline.platform.ops;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a timer does again and again: one run at a time. While the database is gone there is none, and {@link DatabaseWatch}
 * tells of that once at its beginning and once at its end. A failure of another kind is told the first time with all of
 * it, now and then while it goes on, and once more when it is over.
 */
@Dependent
public class TimedWork {

    /** So many failures in a row are one line more: about hourly at every five seconds. */
    static final int SAID_AGAIN = 720;

    public interface Work {
        void run() throws SQLException;
    }

    private final AtomicBoolean running = new AtomicBoolean();
    private final BooleanSupplier isDatabaseGone;
    private final Predicate<Throwable> isDatabaseBehind;
    private int failures;

    @Inject
    public TimedWork(DatabaseWatch watch, DatabaseGone gone) {
        this(watch::isGone, gone::isBehind);
    }

    TimedWork(BooleanSupplier isDatabaseGone, Predicate<Throwable> isDatabaseBehind) {
        this.isDatabaseGone = isDatabaseGone;
        this.isDatabaseBehind = isDatabaseBehind;
    }

    /** @param ifItFails said in the log: what waits, and until when */
    public void run(Logger log, String ifItFails, Work work) {
        if (isDatabaseGone.getAsBoolean() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
            if (failures > 0) {
                log.log(Level.INFO, "it works again after {0} failures: {1}", new Object[] {failures, ifItFails});
                failures = 0;
            }
        } catch (SQLException | RuntimeException e) {
            failed(log, ifItFails, e);
        } finally {
            running.set(false);
        }
    }

    private void failed(Logger log, String ifItFails, Exception e) {
        boolean toBeSaid = failures % SAID_AGAIN == 0;
        boolean whole = failures == 0 && !isDatabaseBehind.test(e);
        failures++;
        if (whole) {
            log.log(Level.WARNING, ifItFails, e);
        } else if (toBeSaid) {
            log.log(Level.WARNING, "{0} ({1} failures in a row: {2})", new Object[] {ifItFails, failures, e});
        }
    }
}
