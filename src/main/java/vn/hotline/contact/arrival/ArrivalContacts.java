package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactStatus;
import vn.hotline.contact.Disposition;
import vn.hotline.contact.UnfinishedContacts;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Verb;

/** The one contact that each arrival becomes. */
@ApplicationScoped
public class ArrivalContacts {

    private static final Map<String, Object> WITHOUT_WAITING = Map.of("jakarta.persistence.lock.timeout", 0);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UnfinishedContacts contacts;

    /**
     * Whoever ends a contact holds it before its arrival, as the road goes. Whoever holds the arrival first does not wait
     * for the contact, so that no two wait for each other: one of them is told to look again.
     *
     * @param held held
     */
    Arrival lockContactOf(Arrival held) {
        if (held.getContactId() != null) {
            entities.find(Contact.class, held.getContactId(), LockModeType.PESSIMISTIC_WRITE, WITHOUT_WAITING);
        }
        return held;
    }

    /** Null until there is one. */
    Contact of(Arrival arrival) {
        return arrival.getContactId() == null ? null : entities.find(Contact.class, arrival.getContactId());
    }

    /** Of an arrival that waits: a new one, or what somebody had begun to write before it went back. */
    long forTaker(Arrival arrival, AppUser by, Stamp stamp) {
        if (arrival.getContactId() == null) {
            return contacts.open(Verb.CONTACT_BEGIN, arrival.beginning(), stamp).getId();
        }
        contacts.follow(of(arrival), by, arrival.getNote(), stamp);
        return arrival.getContactId();
    }

    /** Goes to whoever has the arrival now. */
    void follow(Arrival arrival, AppUser to, String why, Stamp stamp) {
        contacts.follow(of(arrival), to, why, stamp);
    }

    /** What there is of it already came then, too. */
    void came(Arrival arrival, Instant at, Stamp stamp) {
        if (arrival.getContactId() != null) {
            contacts.came(of(arrival), at, stamp);
        }
    }

    long missed(Arrival arrival, Stamp stamp) {
        return contacts.unheard(arrival.beginning(), Disposition.MISSED, stamp).getId();
    }

    /** Of somebody who is blocked. */
    long turnedAway(Arrival arrival, Stamp stamp) {
        return contacts.unheard(arrival.beginning(), Disposition.PRANK, stamp).getId();
    }

    /** The missed one is that person's; one that somebody annulled meanwhile stays annulled. */
    long afterAll(Arrival arrival, Stamp stamp) {
        Contact missed = of(arrival);
        if (missed.getStatus() != ContactStatus.DISMISSED) {
            return contacts.open(Verb.CONTACT_BEGIN, arrival.beginning(), stamp).getId();
        }
        contacts.answeredAfterAll(missed, stamp);
        return missed.getId();
    }
}
