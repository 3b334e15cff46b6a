package vn.hotline.channel.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hotline.contact.Contact;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.ArrivalStatus;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.LookingOn;
import vn.hotline.platform.push.OpenPages;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Verb;

/**
 * Who reads what a colleague has in hand. The colleague sees it at once, and the contact's history keeps it: nobody reads
 * along unseen.
 */
@ApplicationScoped
public class Onlookers {

    /** The page of whoever looks on reads each minute; who did not for so long has left it. */
    static final Duration LEFT_AFTER = Duration.ofMinutes(3);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private LookingOn lookingOn;

    @Inject
    private OpenPages openPages;

    @Inject
    private Clock clock;

    /** Whether a colleague of whoever asks has it in hand. */
    boolean isOfSomebodyElse(Arrival arrival) {
        return arrival.getStatus() == ArrivalStatus.TAKEN
                && !arrival.isLedBy(current.get().userId());
    }

    /** This person reads it: a reading that the contact does not tell of is none. */
    void readsAlong(Arrival held) {
        Optional<Onlooker> here = here(held);
        if (here.isPresent()) {
            here.get().readsOn(clock.instant());
            lookingOn.during(() -> audit.shown(RecordKind.CONTACT, List.of(held.getContactId())));
        } else {
            begins(held);
        }
    }

    private Optional<Onlooker> here(Arrival held) {
        return entities.createQuery(
                        "from Onlooker o where o.contactId = :contact and o.userId = :me and o.heldBy = :holder"
                                + " and o.seenAt > :left order by o.id desc",
                        Onlooker.class)
                .setParameter("contact", held.getContactId())
                .setParameter("me", current.get().userId())
                .setParameter("holder", held.getTakenBy())
                .setParameter("left", left())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void begins(Arrival held) {
        changes.to(Verb.CONVERSATION_LOOK_ON, Contact.class, held.getContactId(), (contact, change) -> change.leaves(
                        new Onlooker(held, change.stamp()))
                .as(AuditAction.READ)
                .says(Detail.text("audit.detail.lookedOn")));
        openPages.hearAfterCommit();
    }

    /** All who ever looked on at a contact's conversation, the first one first. */
    List<OnlookerRow> of(long contactId) {
        Instant left = left();
        return entities.createQuery(
                        "from Onlooker o where o.contactId = :contact order by o.beganAt, o.id", Onlooker.class)
                .setParameter("contact", contactId)
                .getResultStream()
                .map(one -> new OnlookerRow(
                        one.getUserId(),
                        one.getBeganAt(),
                        one.getSeenAt(),
                        one.getSeenAt().isAfter(left)))
                .toList();
    }

    /** By centre, another number as soon as somebody comes or has left. */
    Map<Long, Long> marks(Collection<Integer> centres) {
        return entities.createQuery(
                        "select o.centreId as centre, o.id as id from Onlooker o where o.centreId in :centres"
                                + " and o.seenAt > :left",
                        Tuple.class)
                .setParameter("centres", centres)
                .setParameter("left", left())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (long) row.get("centre", Integer.class),
                        row -> Integer.toUnsignedLong(row.get("id", Long.class).hashCode()),
                        Long::sum));
    }

    private Instant left() {
        return clock.instant().minus(LEFT_AFTER);
    }
}
