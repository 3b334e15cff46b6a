package vn.hotline.contact.arrival;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.contact.Contact;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Assignees;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Taking those who wait, and giving them to others. */
@Stateless
@May(Verb.ARRIVAL_READ)
public class ArrivalService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private CurrentUser current;

    @Inject
    private Assignees assignees;

    @Inject
    private AuditTrail audit;

    @Inject
    private ArrivalContacts contacts;

    @Inject
    private CallBackBook callBacks;

    @Inject
    private ArrivalNotices notices;

    @Inject
    private Diversions diversions;

    /** One of the own centre, which leaves its mark. */
    public Arrival read(long id) {
        Arrival arrival = records.find(Arrival.class, id);
        audit.record(AuditAction.READ, RecordKind.ARRIVAL, id, null);
        return arrival;
    }

    /**
     * Takes somebody who waits; the draft of the contact is this person's. Of several who try one has it. Whoever has it
     * already, since the exchange connected her before she pressed the key, goes on with it.
     *
     * @throws BusinessException {@code arrival.takenBy} with who was faster; {@code arrival.over} if nobody waits any more
     */
    @May(Verb.ARRIVAL_TAKE)
    public Contact take(long id) {
        Arrival held = contacts.lockContactOf(records.lock(Arrival.class, id));
        if (held.getStatus() == ArrivalStatus.TAKEN && held.isLedBy(me().getId())) {
            return contacts.of(held);
        }
        checkWaiting(held);
        changes.to(Verb.ARRIVAL_TAKE, held, (arrival, change) -> {
            Stamp stamp = change.stamp();
            change.moves(arrival.take(contacts.forTaker(arrival, me(), stamp), stamp));
            callBacks.heard(arrival.callerNumberToken(), stamp);
        });
        return contacts.of(held);
    }

    private void checkWaiting(Arrival held) {
        if (held.getTakenBy() != null) {
            String who = held.isLedBy(me().getId())
                    ? ""
                    : entities.find(AppUser.class, held.getTakenBy()).getFullName();
            throw new BusinessException(who.isEmpty() ? "arrival.takenByYou" : "arrival.takenBy", who);
        }
        if (!held.getStatus().isOpen()) {
            throw new BusinessException("arrival.over");
        }
    }

    /**
     * Gives somebody to a colleague, with all that was typed, or back to the queue. A call that only rings goes on to
     * ring at the colleague's.
     *
     * @param toId null for the queue
     * @param note what the next one has to know
     * @throws BusinessException at {@code assignee} if the person cannot take it, at {@code reason} without a note;
     *     {@code arrival.notYours} if somebody else has it
     */
    @May(Verb.ARRIVAL_HAND_OVER)
    public void handOver(long id, Long toId, String note) {
        if (toId == null) {
            giveBack(id, note);
            return;
        }
        Arrival held = mine(id);
        AppUser to = assignees.of(held.getCentreId(), toId);
        String why = VietnameseText.clean(note);
        if (held.getStatus() == ArrivalStatus.RINGING) {
            ringsOn(held, to, why);
        } else {
            given(held, to, why);
        }
    }

    private void ringsOn(Arrival held, AppUser to, String why) {
        changes.to(
                Verb.ARRIVAL_HAND_OVER,
                held,
                (arrival, change) -> change.moves(arrival.ringOn(to.getId(), why, change.stamp())));
    }

    private void given(Arrival held, AppUser to, String why) {
        changes.to(Verb.ARRIVAL_HAND_OVER, held, (arrival, change) -> {
            change.moves(arrival.handOver(to.getId(), why, change.stamp()));
            contacts.follow(arrival, to, why, change.stamp());
        });
        notices.handedOver(held, to.getId());
    }

    /**
     * Somebody else is to take it; all that was typed goes with it.
     *
     * @throws BusinessException at {@code reason} without a note; {@code arrival.notYours} if somebody else has it
     */
    @May(Verb.ARRIVAL_HAND_OVER)
    public void giveBack(long id, String note) {
        String why = VietnameseText.clean(note);
        changes.to(
                Verb.ARRIVAL_HAND_OVER,
                mine(id),
                (arrival, change) -> change.moves(arrival.giveBack(why, change.stamp())));
    }

    /** Held; it is this person's, or rings at hers. A supervisor gives away what others have, too. */
    private Arrival mine(long id) {
        Arrival held = contacts.lockContactOf(records.lock(Arrival.class, id));
        if (!me().getId().equals(held.belongsTo()) && !current.may(Verb.ARRIVAL_TAKE_OVER)) {
            throw new BusinessException("arrival.notYours");
        }
        return held;
    }

    /**
     * A supervisor goes on with what somebody else has.
     *
     * @throws BusinessException at {@code reason} without one
     */
    @May(Verb.ARRIVAL_TAKE_OVER)
    public Contact takeOver(long id, String reason) {
        Arrival held = contacts.lockContactOf(records.lock(Arrival.class, id));
        Long from = held.getTakenBy();
        String why = VietnameseText.clean(reason);
        changes.to(Verb.ARRIVAL_TAKE_OVER, held, (arrival, change) -> {
            change.moves(arrival.takeOver(why, change.stamp()));
            contacts.follow(arrival, me(), why, change.stamp());
        });
        notices.handedOver(held, from);
        return contacts.of(held);
    }

    /**
     * Whoever arrives for a centre from now on is heard in another one, until that is ended. What waits already stays.
     *
     * @throws BusinessException at {@code toCentre} if it is the same one, or keeps its own queue no more
     */
    @May(Verb.QUEUE_DIVERT)
    public void divert(Helpline line, int fromCentre, int toCentre) {
        checkOwn(fromCentre);
        boolean free = diversions.standing(line, toCentre).isEmpty();
        new Problems()
                .check(toCentre != fromCentre, "toCentre", "arrival.divert.same")
                .check(free, "toCentre", "arrival.divert.diverted")
                .throwIfAny();
        endAll(line, fromCentre);
        entities.persist(new QueueDiversion(line, fromCentre, toCentre, current.stamp()));
        tell(Detail.text("audit.detail.diverted"), line, Detail.centre(fromCentre), Detail.centre(toCentre));
    }

    /** The centre hears its own again. */
    @May(Verb.QUEUE_DIVERT)
    public void stopDiverting(Helpline line, int fromCentre) {
        checkOwn(fromCentre);
        if (endAll(line, fromCentre)) {
            tell(Detail.text("audit.detail.divertedNoMore"), line, Detail.centre(fromCentre));
        }
    }

    private boolean endAll(Helpline line, int fromCentre) {
        List<QueueDiversion> standing = diversions.standing(line, fromCentre);
        standing.forEach(one -> one.end(current.stamp()));
        return !standing.isEmpty();
    }

    private void tell(Object... parts) {
        audit.record(AuditAction.CHANGE, null, null, Detail.of(parts));
    }

    /** Where those who arrive for the own centre are heard just now; null for here. */
    public Integer divertedTo(Helpline line) {
        List<QueueDiversion> standing = diversions.standing(line, current.get().centreId());
        return standing.isEmpty() ? null : standing.get(0).getToCentre();
    }

    /** A supervisor leads her own centre and no other. */
    private void checkOwn(int centreId) {
        if (centreId != current.get().centreId()) {
            throw new NotFoundException(RecordKind.ARRIVAL, centreId);
        }
    }

    private AppUser me() {
        return entities.find(AppUser.class, current.get().userId());
    }
}
