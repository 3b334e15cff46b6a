package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/** A person hears that her telephone rings or rings no more, and that something changed with those whom she has. */
@ApplicationScoped
public class RingNews implements PushTopic {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public Optional<Long> keyFor(Identity who) {
        return Verb.ARRIVAL_TAKE.isOf(who.role()) ? Optional.ofNullable(who.userId()) : Optional.empty();
    }

    @Override
    @Transactional
    public Map<Long, Long> marks(Set<Long> people) {
        return OpenRows.sums(
                entities,
                "select rings_at as whose, concat('r', id, ':', version) as stands from arrival"
                        + " where rings_at in (:keys) and status = 'RINGING'"
                        + " union all select taken_by, concat('t', id, ':', version) from arrival where taken_by in (:keys)"
                        + " and status = 'TAKEN'",
                people);
    }
}
