package vn.hotline.intervention.lead;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import vn.hotline.platform.ops.TimedWork;
import vn.hotline.platform.time.SharedTime;

/** Looks every minute whether a limit has passed. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class DeadlineTimer {

    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class.getName());

    @Inject
    private PassedDeadlines passed;

    @Inject
    private SharedTime time;

    @Inject
    private TimedWork timed;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void run() {
        timed.run(LOG, "passed deadlines are told a minute later", () -> {
            if (time.agrees()) {
                passed.tell();
            }
        });
    }
}
