package vn.hotline.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import vn.hotline.platform.time.SharedTime;

/**
 * What a database's clock that stood ahead put off: items that would be tried again later than ever is waited for, and
 * such as were taken at a time that is still to come, by a server that may have died. All of them are due.
 */
@ApplicationScoped
public class PutOff {

    @PersistenceContext
    private EntityManager entities;

    /** What was put off by a clock that stood wrong is due now. @param now by the clock as it is believed to be right */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void right(Instant now) {
        entities.createNativeQuery("update work_item set execution_time = :now, version = version + 1"
                        + " where picked = false and consecutive_failures > 0 and execution_time > :latest")
                .setParameter("now", now)
                .setParameter("latest", now.plus(Backoff.LONGEST))
                .executeUpdate();
        entities.createNativeQuery("update work_item set execution_time = :now, version = version + 1,"
                        + " picked = false, picked_by = null, last_heartbeat = null"
                        + " where picked = true and last_heartbeat > :latest")
                .setParameter("now", now)
                .setParameter("latest", now.plus(SharedTime.TOLERANCE))
                .executeUpdate();
    }
}
