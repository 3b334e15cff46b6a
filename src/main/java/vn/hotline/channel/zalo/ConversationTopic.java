package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/** When a conversation of a centre changed last: who has one open reads it anew. */
@ApplicationScoped
public class ConversationTopic implements PushTopic {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "conversation";
    }

    @Override
    public Optional<Long> keyFor(Identity who) {
        return Verb.CONVERSATION_READ.isOf(who.role()) ? Optional.of((long) who.centreId()) : Optional.empty();
    }

    @Override
    @Transactional
    public Map<Long, Long> marks(Set<Long> keys) {
        return entities.createQuery(
                        "select c.centreId as centre, max(c.changedAt) as changed from ZaloConversation c"
                                + " where c.centreId in :centres group by c.centreId",
                        Tuple.class)
                .setParameter("centres", keys.stream().map(Long::intValue).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (long) row.get("centre", Integer.class),
                        row -> row.get("changed", Instant.class).toEpochMilli()));
    }
}
