package vn.hotline.platform.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hotline.platform.time.SharedTime;

/** Each night at the quietest hour, on every server: two that delete the same only find less. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());

    @Inject
    @Any
    private Instance<Kept> kinds;

    @Inject
    private Retention retention;

    @Inject
    private SharedTime time;

    @Schedule(hour = "3", minute = "20", timezone = "Asia/Ho_Chi_Minh", persistent = false)
    void run() {
        if (!time.agrees()) {
            return;
        }
        for (Kept kind : kinds) {
            try {
                deleteAll(retention, kind);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> kind.name() + " are not deleted; they are tried again tomorrow");
            }
        }
    }

    static long deleteAll(Retention retention, Kept kind) {
        long all = 0;
        int deleted;
        do {
            deleted = retention.deleteSome(kind);
            all += deleted;
        } while (deleted == Retention.AT_ONCE);
        if (all > 0) {
            retention.record(kind, all);
        }
        return all;
    }
}
