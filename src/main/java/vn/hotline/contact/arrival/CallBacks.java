package vn.hotline.contact.arrival;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import vn.hotline.contact.Contact;
import vn.hotline.contact.UnfinishedContacts;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Calling back whoever was missed, or asked for it: one person at a time. */
@Stateless
@May(Verb.CALL_BACK_KEEP)
public class CallBacks {

    private static final String ROW = "select new vn.hotline.contact.arrival.CallBackRow(c.id, c.status, c.callerName,"
            + " c.callerNumber, c.note, c.askedAt, c.dueAt, a.waitedSeconds, c.calls, c.attempts, c.takenBy,"
            + " t.fullName) from CallBack c join Arrival a on a.id = c.arrivalId"
            + " left join AppUser t on t.id = c.takenBy ";

    private static final RowOrder<CallBackRow> DUE_SOONEST =
            RowOrder.by("c.dueAt", CallBackRow::dueAt, "c.id", CallBackRow::id, false);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private UnfinishedContacts contacts;

    @Inject
    private CallBackBook book;

    /**
     * Who is owed a call by the own centre, the soonest due first.
     *
     * @param after null for the first rows
     */
    public Slice<CallBackRow> list(Helpline line, Cursor after, int limit) {
        Slice<CallBackRow> page = DUE_SOONEST.rows(entities, CallBackRow.class, ROW, owed(line), after, limit);
        audit.shown(
                RecordKind.CALL_BACK, page.rows().stream().map(CallBackRow::id).toList());
        return page;
    }

    /** How many of the own centre are owed, due or not. */
    public long count(Helpline line) {
        return owed(line).count(entities, "select count(c) from CallBack c ");
    }

    private Where owed(Helpline line) {
        return new Where("c.centreId = :centre", current.get().centreId())
                .and("c.line = :line", line)
                .and("c.status in :owed", CallBackBook.OWED);
    }

    /**
     * This person calls now. Of several who try one does.
     *
     * @throws BusinessException {@code arrival.takenBy} with who was faster; {@code callBack.over} if nothing is owed
     */
    public CallBack take(long id) {
        CallBack held = records.lock(CallBack.class, id);
        if (held.getStatus() == CallBackStatus.TAKEN) {
            throw new BusinessException(
                    "arrival.takenBy",
                    entities.find(AppUser.class, held.getTakenBy()).getFullName());
        }
        checkOwed(held);
        return changes.to(Verb.CALL_BACK_KEEP, held, (one, change) -> change.moves(one.take(change.stamp())));
    }

    /**
     * The caller was not reached: it is due again.
     *
     * @throws BusinessException at {@code dueAt} without a time, or with one that is over; {@code callBack.over} if nothing is
     *     owed any more; {@code arrival.notYours} if somebody else took it
     */
    public void putOff(long id, Instant dueAt) {
        boolean ahead = dueAt != null && dueAt.isAfter(current.stamp().at());
        new Problems().check(ahead, "dueAt", "callBack.dueAhead").throwIfAny();
        changes.to(
                Verb.CALL_BACK_KEEP, mine(id), (one, change) -> change.moves(one.putOff(dueAt, true, change.stamp())));
    }

    /**
     * Whoever took it does not call after all; it is due as before.
     *
     * @throws BusinessException {@code callBack.over} if nothing is owed any more; {@code arrival.notYours} if somebody else
     *     took it
     */
    public void leave(long id) {
        CallBack held = mine(id);
        Instant due = held.getDueAt();
        changes.to(Verb.CALL_BACK_KEEP, held, (one, change) -> change.moves(one.putOff(due, false, change.stamp())));
    }

    /**
     * The caller was reached: a contact begins, which is this person's to be written. Nothing is owed to the number any
     * more.
     *
     * @throws BusinessException {@code callBack.over} if nothing is owed any more; {@code arrival.notYours} if somebody else
     *     took it
     */
    public Contact done(long id) {
        CallBack held = mine(id);
        changes.to(Verb.CALL_BACK_KEEP, held, (one, change) -> {
            Contact begun = contacts.open(
                    Verb.CONTACT_BEGIN, one.beginning(change.stamp().at()), change.stamp());
            change.moves(one.finish(begun.getId(), change.stamp()));
        });
        book.heard(held.callerNumberToken(), current.stamp());
        return entities.find(Contact.class, held.getContactId());
    }

    /** @throws BusinessException at {@code reason} without one; {@code callBack.over} if nothing is owed any more */
    public void giveUp(long id, String reason) {
        CallBack held = records.lock(CallBack.class, id);
        checkOwed(held);
        changes.to(Verb.CALL_BACK_KEEP, held, (one, change) -> change.moves(one.giveUp(reason, change.stamp())));
    }

    /** Held. @throws BusinessException {@code arrival.notYours} if somebody else calls, or nobody */
    private CallBack mine(long id) {
        CallBack held = records.lock(CallBack.class, id);
        checkOwed(held);
        if (!Objects.equals(held.getTakenBy(), current.get().userId())) {
            throw new BusinessException("arrival.notYours");
        }
        return held;
    }

    private static void checkOwed(CallBack held) {
        if (!held.getStatus().isOpen()) {
            throw new BusinessException("callBack.over");
        }
    }
}
