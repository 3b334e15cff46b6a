package vn.hotline.intervention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.platform.time.SharedTime;

/** Looks every minute whether a limit has passed. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class DeadlineTimer {

    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private PassedDeadlines passed;

    @Inject
    private SharedTime time;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                if (time.agrees()) {
                    passed.tell();
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "passed deadlines are told a minute later", e);
            } finally {
                running.set(false);
            }
        }
    }
}
