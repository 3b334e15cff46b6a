package vn.hotline.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.security.Identity;

/** How many notices a person has not read yet. */
@ApplicationScoped
public class BellTopic implements PushTopic {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "bell";
    }

    @Override
    public Optional<Long> keyFor(Identity who) {
        return Optional.ofNullable(who.userId());
    }

    @Override
    @Transactional
    public Map<Long, Long> marks(Set<Long> keys) {
        return entities.createQuery(
                        "select n.recipientId as person, count(n) as unread from Notification n"
                                + " where n.recipientId in (:people) and n.readAt is null group by n.recipientId",
                        Tuple.class)
                .setParameter("people", keys)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("person", Long.class), row -> row.get("unread", Long.class)));
    }
}
