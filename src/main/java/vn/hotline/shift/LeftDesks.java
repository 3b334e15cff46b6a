package vn.hotline.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hotline.contact.arrival.Presences;
import vn.hotline.platform.db.Where;

/**
 * Who is still on duty though her shift is over, no page of hers has been heard of for a while, and nobody is in her hands.
 * Without a shift on the roster nobody knows when she went home: then the limit of a day counts alone.
 */
@ApplicationScoped
public class LeftDesks {

    private static final String OF_HER =
            "(select d.id from RosterDuty d where d.userId = g.userId and d.offAt is null ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Presences presences;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> all() {
        return left().query(entities, Long.class, "select g.userId from Presence g ", " order by g.userId")
                .getResultList();
    }

    /** Unless she is here after all, or another server was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end(long userId) {
        presences.lock(userId);
        boolean isLeft = left().and("g.userId = :user", userId).count(entities, "select count(g) from Presence g ") > 0;
        if (isLeft) {
            presences.end(userId);
        }
    }

    private Where left() {
        Instant now = clock.instant();
        return presences
                .gone()
                .and("exists " + OF_HER + " and d.beginsAt > :before)", now.minus(Presences.SHIFT))
                .and("not exists " + OF_HER + " and d.beginsAt <= :now and d.endsAt > :now)", now);
    }
}
