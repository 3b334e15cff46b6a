package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import vn.hotline.contact.Contact;
import vn.hotline.contact.known.Flags;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.Verb;

/**
 * What channels' ends tell of those who want to be heard, in the transaction of the end: both are stored, or neither.
 * Whatever is told may come in any order, late and again; the same is told by the same source and key.
 *
 * <p>Whoever calls is signed in as the program it is. Two who tell of the same key wait for each other. An end that has
 * read in its transaction what another one wrote meanwhile, or that tells of somebody whose contact is being ended,
 * meets a {@link vn.hotline.platform.db.Collision} and tells again.
 */
@ApplicationScoped
public class ArrivalQueue {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Changes changes;

    @Inject
    private Tellings tellings;

    @Inject
    private Diversions diversions;

    @Inject
    private ArrivalContacts contacts;

    @Inject
    private AnsweredCalls answered;

    @Inject
    private CallBackBook callBacks;

    @Inject
    private Presences presences;

    @Inject
    private Flags flags;

    /**
     * Somebody wants to be heard.
     *
     * @return as it stands now: it may have been told before, and somebody may have it
     * @throws vn.hotline.kernel.BusinessException at {@code source}, {@code key}, {@code line} or {@code channel} without one
     */
    public Arrival offer(Arriving told) {
        new Problems()
                .require("source", told.source())
                .require("key", told.key())
                .require("line", told.line())
                .require("channel", told.channel())
                .throwIfAny();
        Stamp stamp = byItself();
        Told known = lock(told.source(), told.key(), stamp);
        if (known.isOffered()) {
            return entities.find(Arrival.class, known.arrivalId());
        }
        int centre = diversions.centreOf(told.line(), told.centreId());
        Arrival made = new Arrival(told, Tellings.keyOf(told.source(), told.key()), centre, stamp.at());
        changes.made(Verb.ARRIVAL_OFFER, made, made.getStatus(), stamp, (arrival, change) -> {
            if (flags.turnAway(arrival.identifiers(), centre, stamp)) {
                change.leaves(arrival.turnAway(contacts.turnedAway(arrival, stamp), stamp));
            } else if (told.ringsAt() != null && arrival.isCall()) {
                change.leaves(arrival.ringsAt(told.ringsAt(), stamp));
            }
        });
        known.becomes(made.getId());
        tellWhatCameBefore(known, made, stamp);
        return made;
    }

    private void tellWhatCameBefore(Told known, Arrival made, Stamp stamp) {
        if (known.hasRung()) {
            rings(made, known.ringsAt(), stamp);
        }
        if (known.heardAt() != null) {
            heard(made, known.words(), known.heardAt(), stamp);
        }
        if (known.spokeAt() != null) {
            spoke(made, known.spokeAt(), stamp);
        }
        if (known.answeredAt() != null) {
            if (known.answeredAt().isBefore(known.connectedAt())) {
                made.answered(known.answeredAt());
            }
            answered.by(known.connectedBy(), made, known.connectedAt(), stamp);
        }
        if (known.endedAt() != null) {
            over(made, known.endedAt(), stamp);
        }
    }

    /**
     * It rings at somebody else now.
     *
     * @param userId null: nowhere any more
     * @return null if the arrival itself is still to be told
     */
    public Arrival rings(String source, String key, Long userId) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (!known.isOffered()) {
            known.rings(userId);
            return null;
        }
        Arrival arrival = lock(known);
        rings(arrival, userId, stamp);
        return arrival;
    }

    private void rings(Arrival held, Long userId, Stamp stamp) {
        if (held.isCall() && held.canRingAt(userId)) {
            changes.to(
                    Verb.ARRIVAL_FOLLOW,
                    held,
                    stamp,
                    (arrival, change) -> change.moves(arrival.ringsAt(userId, stamp)));
        }
    }

    /**
     * The exchange connected somebody. The contact is that person's from now on, and was received when the caller came.
     *
     * @param userId null if nobody knows at whose extension: then it waits for somebody to take it, and is not missed
     * @return null if the arrival itself is still to be told, or nobody knows who answered
     */
    public Contact answered(String source, String key, Long userId, Instant at) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (!known.isOffered()) {
            known.answered(userId, at);
            return null;
        }
        Arrival arrival = lock(known);
        answered.by(userId, arrival, at, stamp);
        return contacts.of(arrival);
    }

    /** It came at another moment than was told first: an exchange may tell late that it rang, after all the rest. */
    public void came(String source, String key, Instant at) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (!known.isOffered()) {
            return;
        }
        Arrival held = lock(known);
        if (!held.getArrivedAt().equals(at)) {
            changes.to(Verb.ARRIVAL_FOLLOW, held, stamp, (arrival, change) -> arrival.came(at));
            contacts.came(held, at, stamp);
        }
    }

    /** The caller is gone. If nobody came, it is a missed contact by itself, and a call-back is owed. */
    public void hungUp(String source, String key, Instant at) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (known.isOffered()) {
            over(lock(known), at, stamp);
        } else {
            known.ended(at);
        }
    }

    private void over(Arrival held, Instant at, Stamp stamp) {
        if (held.isOverSince(at)) {
            return;
        }
        changes.to(Verb.ARRIVAL_FOLLOW, held, stamp, (arrival, change) -> {
            arrival.over(at);
            if (arrival.isGivenUp()) {
                change.moves(arrival.abandon(contacts.missed(arrival, stamp), stamp));
                callBacks.missed(arrival, stamp);
            }
        });
        presences.hasTalked(held.getTakenBy(), stamp.at());
    }

    /**
     * The same person said one more thing.
     *
     * @return false if nobody is at it any more: then it is to be offered, by a key of its own
     */
    public boolean heard(String source, String key, String words, Instant at) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (!known.isOffered()) {
            known.heard(words, at);
            return true;
        }
        return heard(lock(known), words, at, stamp);
    }

    private boolean heard(Arrival held, String words, Instant at, Stamp stamp) {
        if (held.isTurnedAwayOnDayOf(at) && flags.isTurnedAway(held.identifiers(), held.getCentreId())) {
            return true;
        }
        if (!held.getStatus().isOpen()) {
            return false;
        }
        if (!held.hasHeard(at)) {
            changes.to(Verb.ARRIVAL_FOLLOW, held, stamp, (arrival, change) -> arrival.heard(words, at));
        }
        return true;
    }

    /** Somebody here answered: nothing that was said before is unanswered now. */
    public void spoke(String source, String key, Instant at) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (known.isOffered()) {
            spoke(lock(known), at, stamp);
        } else {
            known.spoke(at);
        }
    }

    private void spoke(Arrival held, Instant at, Stamp stamp) {
        if (!held.hasSpoken(at)) {
            changes.to(Verb.ARRIVAL_FOLLOW, held, stamp, (arrival, change) -> arrival.spoke(at));
        }
    }

    /** What was said here did not reach her: her last words are unanswered after all. */
    public void didNotReach(String source, String key) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (known.isOffered()) {
            Arrival held = lock(known);
            if (held.getStatus().isOpen() && held.getUnansweredSince() == null) {
                changes.to(Verb.ARRIVAL_FOLLOW, held, stamp, (arrival, change) -> arrival.didNotReach());
            }
        }
    }

    /**
     * The caller wants to be called, at the number that was told with the arrival. It is owed beside what is in the queue.
     *
     * @param due null for soon
     */
    public void wantsCall(String source, String key, Instant due) {
        Stamp stamp = byItself();
        Told known = lock(source, key, stamp);
        if (known.isOffered()) {
            callBacks.wanted(lock(known), due, stamp);
        }
    }

    /** What allowed us to keep their words was withdrawn: name and words go, what is counted of them stays. */
    public void forget(Collection<Long> arrivals) {
        if (!arrivals.isEmpty()) {
            entities.createQuery("update versioned Arrival a set a.firstWords = null, a.callerName = null,"
                            + " a.accountKind = null, a.account = null, a.accountToken = null, a.provinceId = null,"
                            + " a.communeId = null where a.id in :ids")
                    .setParameter("ids", arrivals)
                    .executeUpdate();
        }
    }

    private Stamp byItself() {
        return new Stamp(null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Told lock(String source, String key, Stamp stamp) {
        return tellings.lock(Tellings.keyOf(source, key), stamp.at());
    }

    private Arrival lock(Told known) {
        return contacts.lockContactOf(entities.find(Arrival.class, known.arrivalId(), LockModeType.PESSIMISTIC_WRITE));
    }
}
