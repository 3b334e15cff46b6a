package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/**
 * Desks hear that the queue of their centre and helpline is another one: somebody came, was taken, wrote more, is owed a call,
 * or somebody on duty does something else. It is read from what stands open, so that it does not matter who changed it.
 * There is a topic for each helpline.
 */
public abstract class QueueNews implements PushTopic {

    /** The indexes go on with the line: what is over for long is not looked at. */
    private final String ofCentres;

    private final Helpline line;

    @PersistenceContext
    private EntityManager entities;

    QueueNews(Helpline line) {
        this.line = line;
        this.ofCentres = " where centre_id in (:keys) and line = '" + line + "'";
    }

    @ApplicationScoped
    static class OfChildren extends QueueNews {
        OfChildren() {
            super(Helpline.CHILD_PROTECTION);
        }
    }

    @ApplicationScoped
    static class OfTrafficking extends QueueNews {
        OfTrafficking() {
            super(Helpline.TRAFFICKING);
        }
    }

    @Override
    public String name() {
        return nameOf(line);
    }

    /** As pages are told of it. */
    public static String nameOf(Helpline line) {
        return "queue-" + line;
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
                        + ofCentres + " and status in ('WAITING', 'RINGING', 'TAKEN')"
                        + " union all select centre_id, concat('c', id, ':', version) from call_back"
                        + ofCentres + " and status in ('DUE', 'TAKEN')"
                        + " union all select centre_id, concat('p', user_id, ':', version) from presence"
                        + " where centre_id in (:keys)",
                centres);
    }
}
