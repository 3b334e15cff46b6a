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

/**
 * Desks hear that the queue of their centre is another one: somebody came, was taken, wrote more, is owed a call, or somebody
 * on duty does something else. It is read from what stands open, so that it does not matter who changed it.
 */
@ApplicationScoped
public class QueueNews implements PushTopic {

    /** Both lines are named since the indexes go on with them: what is over for long is not looked at. */
    private static final String OF_CENTRES =
            " where centre_id in (:keys) and line in ('CHILD_PROTECTION', 'TRAFFICKING')";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public Optional<Long> keyFor(Identity who) {
        return Verb.ARRIVAL_READ.isOf(who.role()) ? Optional.of((long) who.centreId()) : Optional.empty();
    }

    @Override
    @Transactional
    public Map<Long, Long> marks(Set<Long> centres) {
        return OpenRows.sums(
                entities,
                "select centre_id as whose, concat('a', id, ':', version) as stands from arrival"
                        + OF_CENTRES + " and status in ('WAITING', 'RINGING', 'TAKEN')"
                        + " union all select centre_id, concat('c', id, ':', version) from call_back"
                        + OF_CENTRES + " and status in ('DUE', 'TAKEN')"
                        + " union all select centre_id, concat('p', user_id, ':', version) from presence"
                        + " where centre_id in (:keys)",
                centres);
    }
}
