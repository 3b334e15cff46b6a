package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/**
 * A call-back that somebody took and did not end is owed as before: she went home, was called away, or cannot sign in any
 * more, and nobody else could call.
 */
@ApplicationScoped
public class ReturnedCallBacks {

    /** Longer than anybody rings, or talks before she says that somebody came to the telephone. */
    static final Duration LEFT_ALONE = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    /** Those that somebody took to call and has not ended for too long, the longest first. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> left() {
        return entities.createQuery(
                        "select c.id from CallBack c where c.status = :taken and c.takenAt < :before order by c.takenAt",
                        Long.class)
                .setParameter("taken", CallBackStatus.TAKEN)
                .setParameter("before", before())
                .getResultList();
    }

    /** Unless it was ended or taken anew meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(long id) {
        CallBack held = entities.find(CallBack.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held.getStatus() != CallBackStatus.TAKEN || !held.getTakenAt().isBefore(before())) {
            return;
        }
        current.set(Identity.program(held.getCentreId()), null);
        Stamp stamp = new Stamp(null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        changes.to(
                Verb.CALL_BACK_FOLLOW,
                held,
                stamp,
                (left, change) -> change.moves(left.putOff(left.getDueAt(), false, stamp)));
    }

    private Instant before() {
        return clock.instant().minus(LEFT_ALONE);
    }
}
