package vn.hotline.reporting.schedule;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.platform.ops.TimedWork;
import vn.hotline.platform.time.SharedTime;

/** Looks every minute, on every server, for reports that fell due; {@link RunClaims} gives each to one of them. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class ReportTimer {

    private static final Logger LOG = Logger.getLogger(ReportTimer.class.getName());

    @Inject
    private RunClaims claims;

    @Inject
    private RunMaker maker;

    @Inject
    private SharedTime time;

    @Inject
    private TimedWork timed;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void run() {
        timed.run(LOG, "scheduled reports wait; they are looked for again in a minute", () -> {
            if (time.agrees()) {
                makeDue(claims, maker);
            }
        });
    }

    /** New claims first, then what failed or was left behind. */
    public static void makeDue(RunClaims claims, RunMaker maker) {
        claims.callBack();
        claims.wanted().forEach(wanted -> claims.claim(wanted).ifPresent(id -> make(id, claims, maker)));
        claims.open().stream().filter(claims::takeOver).forEach(id -> make(id, claims, maker));
    }

    private static void make(long id, RunClaims claims, RunMaker maker) {
        try {
            maker.make(id, claims.server());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "scheduled report " + id + " was not made; it is tried again");
            claims.failed(id, e.toString());
        }
    }
}
