package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.record.Change;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Verb;

/** What follows when an exchange says whom it connected: the call is that person's, whoever pressed a key before. */
@ApplicationScoped
public class AnsweredCalls {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    @Inject
    private ArrivalContacts contacts;

    @Inject
    private CallBackBook callBacks;

    @Inject
    private Presences presences;

    /** @param userId null if nobody knows at whose extension */
    void by(Long userId, Arrival held, Instant at, Stamp now) {
        AppUser by = atWork(userId);
        boolean anew = held.isConnectedAnew(at);
        if (!anew && held.getTakenBy() != null && held.isAnsweredSince(at)) {
            return;
        }
        Stamp stamp = new Stamp(by == null ? null : by.getId(), now.at());
        changes.to(Verb.ARRIVAL_FOLLOW, held, stamp, (arrival, change) -> {
            arrival.answered(at);
            if (by != null) {
                goesTo(by, arrival, anew, change);
            }
        });
        if (by != null) {
            callBacks.heard(held.callerNumberToken(), stamp);
        }
        if (anew && held.isTalking() && held.isLedBy(stamp.userId())) {
            presences.talks(stamp.userId(), stamp.at());
        }
    }

    /** Only somebody who can open the contact; of anybody else it is not known who answered. */
    private AppUser atWork(Long userId) {
        AppUser user = userId == null ? null : entities.find(AppUser.class, userId);
        return user != null && user.isWorkingIn(user.getCentreId()) ? user : null;
    }

    private void goesTo(AppUser by, Arrival arrival, boolean anew, Change change) {
        switch (arrival.getStatus()) {
            case WAITING, RINGING -> change.moves(taken(by, arrival, change.stamp()));
            case ABANDONED, TURNED_AWAY ->
                change.moves(arrival.answerAfterAll(contacts.afterAll(arrival, change.stamp()), change.stamp()));
            case TAKEN -> {
                if (anew && !arrival.isLedBy(by.getId())) {
                    change.moves(passedOn(by, arrival, change.stamp()));
                }
            }
            case RECORDED -> {
                // whoever had it wrote it down before the exchange told who that was
            }
        }
    }

    /** A contact that was begun stays where it is; a new one is of the centre of whoever answered. */
    private StatusChange taken(AppUser by, Arrival arrival, Stamp stamp) {
        if (arrival.getContactId() == null) {
            arrival.goesTo(by.getCentreId());
        }
        return arrival.take(contacts.forTaker(arrival, by, stamp), stamp);
    }

    private StatusChange passedOn(AppUser by, Arrival arrival, Stamp stamp) {
        presences.hasTalked(arrival.getTakenBy(), stamp.at());
        contacts.follow(arrival, by, null, stamp);
        return arrival.passOn(by.getId(), stamp);
    }
}
