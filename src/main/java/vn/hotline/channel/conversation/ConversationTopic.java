package vn.hotline.channel.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.contact.arrival.ArrivalStatus;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.push.PushTopic;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/** When conversations of a centre changed last, by whichever end, and who looks on: who has one open reads it anew. */
@ApplicationScoped
public class ConversationTopic implements PushTopic {

    private static final List<ArrivalStatus> OPEN = List.of(ArrivalStatus.WAITING, ArrivalStatus.TAKEN);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    @Any
    private Instance<ConversationEnd> ends;

    @Inject
    private Onlookers onlookers;

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
        Map<Long, Long> marks =
                new HashMap<>(onlookers.marks(keys.stream().map(Long::intValue).toList()));
        ends.forEach(end -> {
            String kept = end.kept().getName();
            lastChanges(kept, keys).forEach((centre, last) -> marks.merge(centre, last, Long::sum));
            openOnes(kept, keys).forEach((centre, sum) -> marks.merge(centre, sum, Long::sum));
        });
        return marks;
    }

    /** Of the centre they came to: who looks at one that is over sees what comes late, too. */
    private Map<Long, Long> lastChanges(String kept, Set<Long> keys) {
        return entities.createQuery(
                        "select c.centreId as centre, max(c.changedAt) as changed from " + kept
                                + " c where c.centreId in :centres group by c.centreId",
                        Tuple.class)
                .setParameter("centres", keys.stream().map(Long::intValue).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (long) row.get("centre", Integer.class),
                        row -> row.get("changed", Instant.class).toEpochMilli()));
    }

    /**
     * Of those who wait or are helped, and by whom: whose they are is said by the arrival, since queues are diverted to other
     * centres. A sum, so that two changes at one moment, or by servers whose clocks differ, are two.
     */
    private Map<Long, Long> openOnes(String kept, Set<Long> keys) {
        return entities.createQuery(
                        "select a.centreId as centre, c.id as id, c.changedAt as changed, a.takenBy as by from "
                                + kept + " c join Arrival a on a.id = c.arrivalId where a.centreId in :centres"
                                + " and a.line in :lines and a.status in :open",
                        Tuple.class)
                .setParameter("centres", keys.stream().map(Long::intValue).toList())
                .setParameter("lines", List.of(Helpline.values()))
                .setParameter("open", OPEN)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (long) row.get("centre", Integer.class),
                        row -> Integer.toUnsignedLong(Objects.hash(row.get("id"), row.get("changed"), row.get("by"))),
                        Long::sum));
    }
}
