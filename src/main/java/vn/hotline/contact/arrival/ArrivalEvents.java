package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactMove;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** What becomes of somebody who arrived when the contact is ended, opened again or given to somebody else. */
@ApplicationScoped
public class ArrivalEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private Presences presences;

    @Inject
    private Event<Written> written;

    /** Somebody ended a contact: waited for until that is committed, so that no state of a desk can refuse it. */
    record Written(Long userId, Instant at) {}

    void follow(@Observes Happened event) {
        if (event.record() instanceof Contact contact && event.move() instanceof ContactMove move) {
            switch (move) {
                case FINALISE, DISMISS -> recorded(contact, event);
                case UNDO_DISMISSAL -> reopened(contact, event);
                case HAND_OVER -> handedOver(contact, event);
                case ANNUL -> {
                    // what was annulled stays recorded: it was heard
                }
            }
        }
    }

    private void recorded(Contact contact, Happened event) {
        written.fire(new Written(contact.getHandledBy(), event.stamp().at()));
        of(contact)
                .filter(arrival -> ArrivalMove.RECORD.isPossibleFrom(arrival.getStatus()))
                .ifPresent(
                        held -> changes.to(Verb.ARRIVAL_FOLLOW, held, event.stamp(), (arrival, change) -> change.moves(
                                        arrival.record(event.stamp()))
                                .unsaid()));
    }

    void free(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written event) {
        presences.hasWritten(event.userId(), event.at());
    }

    private void reopened(Contact contact, Happened event) {
        of(contact)
                .filter(arrival -> ArrivalMove.REOPEN.isPossibleFrom(arrival.getStatus()))
                .ifPresent(
                        held -> changes.to(Verb.ARRIVAL_FOLLOW, held, event.stamp(), (arrival, change) -> change.moves(
                                        arrival.reopen(contact.getHandledBy(), event.stamp()))
                                .unsaid()));
    }

    /** Somebody gave away or took over the contact itself, and with it whoever it is about. */
    private void handedOver(Contact contact, Happened event) {
        if (event.verb() == Verb.CONTACT_FOLLOW) {
            return;
        }
        Stamp to = new Stamp(contact.getHandledBy(), event.stamp().at());
        of(contact)
                .filter(arrival -> arrival.getStatus().isOpen())
                .ifPresent(held -> changes.to(Verb.ARRIVAL_FOLLOW, held, to, (arrival, change) -> change.moves(
                                arrival.getStatus() == ArrivalStatus.TAKEN
                                        ? arrival.passOn(to.userId(), to)
                                        : arrival.take(contact.getId(), to))
                        .unsaid()));
    }

    private Optional<Arrival> of(Contact contact) {
        return entities.createQuery("from Arrival a where a.contactId = :contact", Arrival.class)
                .setParameter("contact", contact.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
