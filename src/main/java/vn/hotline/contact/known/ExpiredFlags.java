package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/** Ends what is over, and tells supervisors whom they hear again. */
@ApplicationScoped
public class ExpiredFlags {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    @Inject
    private FlagNotices notices;

    /** Flags whose time is over, some at once, the oldest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due() {
        return entities.createQuery(
                        "select f.id from CallerFlag f where f.status = :standing and f.endsAt <= :now"
                                + " order by f.endsAt, f.id",
                        Long.class)
                .setParameter("standing", FlagStatus.STANDING)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Unless somebody ended it, or another server was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void expire(long id) {
        CallerFlag held = entities.find(CallerFlag.class, id, LockModeType.PESSIMISTIC_WRITE);
        Stamp stamp = new Stamp(null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (held == null || held.getStatus() != FlagStatus.STANDING || held.isStandingAt(stamp.at())) {
            return;
        }
        current.set(Identity.program(held.getCentreId()), null);
        changes.to(Verb.FLAG_FOLLOW, held, stamp, (flag, change) -> change.moves(flag.expire(stamp)));
        notices.expired(held);
    }
}
