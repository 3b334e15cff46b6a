package vn.hotline.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.Assignees;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Taking a contact, from the moment it is opened until it is a record, and correcting records. */
@Stateless
@May(Verb.CONTACT_WRITE)
public class ContactService {

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
    private ContactCheck check;

    @Inject
    private StatusHistory history;

    @Inject
    private Assignees assignees;

    @Inject
    private ContactNotices notices;

    @Inject
    private Drafts drafts;

    @Inject
    private UnfinishedContacts unfinished;

    /** Opens a contact. It is stored at once, so that a call that was answered leaves a row whatever happens next. */
    @May(Verb.CONTACT_OPEN)
    public Contact open(Helpline line, Channel channel, String callerNumber) {
        Stamp stamp = current.stamp();
        Beginning told = Beginning.of(line, current.get().centreId(), channel, stamp.at())
                .number(callerNumber);
        return unfinished.open(Verb.CONTACT_OPEN, told, stamp);
    }

    /**
     * @return when it was saved
     * @throws StaleRecord if another page of the same person wrote something else meanwhile
     */
    public Instant saveDraft(long id, ContactForm form) {
        Stamp stamp = current.stamp();
        Drafts.save(drafts.lockOwn(id), form, stamp.at());
        form.asRead();
        audit.recordSitting(AuditAction.CHANGE, RecordKind.CONTACT, id);
        return stamp.at();
    }

    /** An unfinished contact and what was typed so far. */
    public record Draft(ContactForm form, Helpline line, Instant receivedAt, Instant savedAt, Long aboutCase) {}

    /** @throws NotFoundException if it is finished or somebody else's */
    public Draft draft(long id) {
        ContactDraft draft = drafts.own(id);
        Contact contact = find(id);
        if (contact.getStatus() != ContactStatus.DRAFT) {
            throw new NotFoundException(RecordKind.CONTACT, id);
        }
        audit.record(AuditAction.READ, RecordKind.CONTACT, id, null);
        return new Draft(
                draft.typed(), contact.getLine(), contact.getReceivedAt(), draft.getSavedAt(), draft.getAboutCase());
    }

    /** What the caller of an unfinished contact is known by: what was typed, and what nobody types. */
    public List<Identifier> identifiers(ContactForm typed, long id) {
        return Stream.concat(Identifier.of(typed).stream(), find(id).untyped().stream())
                .toList();
    }

    /**
     * Says which open case an unfinished contact is about. It is linked to it as it becomes a record, if the case is
     * still open then.
     *
     * @param caseId null for none
     */
    public void about(long id, Long caseId) {
        drafts.own(id).about(caseId);
        audit.record(
                AuditAction.CHANGE,
                RecordKind.CONTACT,
                id,
                Detail.of(Detail.text(caseId == null ? "contact.case.leave" : "contact.case.attach")));
    }

    /** Whose unfinished contact it is; null for none. Not what was typed. */
    public AppUser ownerOfDraft(long id) {
        boolean open = find(id).getStatus() == ContactStatus.DRAFT;
        ContactDraft draft = open ? entities.find(ContactDraft.class, id) : null;
        return draft == null ? null : entities.find(AppUser.class, draft.getOwnerId());
    }

    /** A supervisor goes on with a colleague's unfinished contact. */
    @May(Verb.CONTACT_TAKE_OVER)
    public void takeOver(long id, String reason) {
        handOver(id, current.get().userId(), reason);
    }

    /**
     * Gives an unfinished contact to somebody else of its centre, with all that was typed.
     *
     * @throws BusinessException at {@code assignee} if the person cannot take it
     */
    @May(Verb.CONTACT_HAND_OVER)
    public void handOver(long id, Long toId, String reason) {
        changes.to(Verb.CONTACT_HAND_OVER, Contact.class, id, (contact, change) -> {
            AppUser to = assignees.of(contact.getCentreId(), toId);
            ContactDraft draft = drafts.of(contact);
            long from = draft.getOwnerId();
            unfinished.handTo(contact, draft, to, reason, change);
            notices.handedOver(contact, from, to.getId());
        });
    }

    /**
     * Ends a contact that is not worth recording.
     *
     * @throws BusinessException at {@code disposition} without one
     */
    @May(Verb.CONTACT_DISMISS)
    public Contact dismiss(long id, ContactForm form, Disposition disposition) {
        if (disposition == null) {
            throw BusinessException.at("disposition", "input.required");
        }
        return changes.to(Verb.CONTACT_DISMISS, Contact.class, id, (contact, change) -> {
            Drafts.save(drafts.lockOwn(id), form, change.stamp().at());
            contact.changeChannel(form.getChannel());
            contact.callerIs(form.getCallerNumber(), form.getCallerZaloId());
            change.moves(contact.dismiss(disposition, change.stamp())).says(ContactMove.DISMISS, disposition);
        });
    }

    /**
     * Whether it is an own dismissed contact, which a page may offer to take back. How long that is possible is asked when it
     * is done: a button that is no longer there when it is pressed would say nothing at all.
     */
    public boolean isUndoOffered(long id) {
        Contact contact = entities.find(Contact.class, id);
        return contact != null
                && contact.getStatus() == ContactStatus.DISMISSED
                && Objects.equals(contact.getHandledBy(), current.get().userId());
    }

    /** Whether it is still being written; what was finished is a record to be read. */
    public boolean isDraft(long id) {
        return find(id).getStatus() == ContactStatus.DRAFT;
    }

    /** For five minutes a dismissal can be taken back; what had been typed is still there. */
    @May(Verb.CONTACT_UNDO_DISMISSAL)
    public Contact undoDismissal(long id) {
        return changes.to(Verb.CONTACT_UNDO_DISMISSAL, Contact.class, id, (contact, change) -> {
            contact.checkUndoable(change.stamp());
            drafts.own(id);
            change.moves(contact.undoDismissal(change.stamp()));
        });
    }

    /**
     * Makes the contact a record.
     *
     * @throws BusinessException with every problem of the form at its field
     */
    @May(Verb.CONTACT_FINALISE)
    public Contact finalise(long id, ContactForm form) {
        return changes.to(Verb.CONTACT_FINALISE, Contact.class, id, (contact, change) -> {
            ContactDraft draft = drafts.lockOwn(id);
            Drafts.checkUnchanged(form, draft);
            check.check(form, contact.getLine(), contact.getReceivedDay());
            change.moves(contact.finalise(form, change.stamp())).tells(draft.about());
            entities.remove(draft);
        });
    }

    /**
     * Changes a record and keeps what stood there, who changed it and why. Figures move with it, to the line of another
     * channel or level, too. A level put up leaves what finishing at it would have left; put down, it takes back what
     * nobody has worked on yet.
     *
     * @throws BusinessException with every problem of the form at its field; at {@code level} if somebody has counselled
     *     or opened a case because of the level it had
     * @throws StaleRecord if somebody corrected it meanwhile
     */
    @May(Verb.CONTACT_CORRECT)
    public Contact correct(long id, ContactForm form, String reason) {
        String why = why(reason);
        return changes.to(Verb.CONTACT_CORRECT, Contact.class, id, (contact, change) -> {
            contact.beginCorrecting(form);
            form.checkUnchanged(RecordKind.CONTACT, id, contact.asForm());
            check.check(form, contact.asForm(), contact.getLine(), contact.getReceivedDay());
            change.leaves(contact.correct(form, why, change.stamp()))
                    .as(AuditAction.CORRECT)
                    .because(why);
        });
    }

    /** @throws BusinessException at {@code correctionReason} without a reason, or with one that is too long */
    private static String why(String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessException.at("correctionReason", "contact.correctionReasonNeeded");
        }
        Limits.check("correctionReason", reason, Limits.REASON);
        return reason;
    }

    /**
     * Puts right by which way a contact came that was closed quickly: it counts in the line of its channel, too.
     *
     * @throws BusinessException if it is a record, which {@link #correct} puts right whole, or was not ended
     * @throws StaleRecord if somebody put it right meanwhile
     */
    @May(Verb.CONTACT_CORRECT)
    public Contact correctChannel(long id, ChannelForm form, String reason) {
        String why = VietnameseText.clean(reason);
        new Problems()
                .require("channel", form.getChannel())
                .check(why != null, "correctionReason", "contact.correctionReasonNeeded")
                .throwIfAny();
        Limits.check("correctionReason", why, Limits.REASON);
        return changes.to(Verb.CONTACT_CORRECT, Contact.class, id, form, Contact::channelForm, (contact, change) -> {
            change.leaves(contact.correctChannel(form.getChannel(), why, change.stamp()))
                    .as(AuditAction.CORRECT)
                    .because(why);
        });
    }

    /**
     * Annuls a contact that should not have been recorded. What was done because of it is taken back with it.
     *
     * @param reason read by makers of reports, too: figures move with it
     * @throws BusinessException if a case stands that was opened from it
     */
    @May(Verb.CONTACT_ANNUL)
    public Contact annul(long id, String reason) {
        String why = VietnameseText.clean(reason);
        return changes.to(Verb.CONTACT_ANNUL, Contact.class, id, (contact, change) -> change.moves(
                        contact.annul(why, change.stamp()))
                .because(why));
    }

    /** The move that brought a contact where it is. */
    public Optional<StatusChange> lastMove(long id) {
        find(id);
        return history.last(RecordKind.CONTACT, id);
    }

    /** Opens a record to be read, which leaves its mark. */
    @May(Verb.CONTACT_READ)
    public Contact read(long id) {
        Contact contact = find(id);
        contact.getChildren().forEach(child -> child.getCircumstances().size());
        contact.getAbuseForms();
        audit.record(AuditAction.READ, RecordKind.CONTACT, id, null);
        return contact;
    }

    /**
     * What was put right of it, oldest first.
     *
     * @throws NotFoundException if there is none for this person
     */
    public List<ContactCorrection> corrections(long id) {
        find(id);
        return entities.createQuery(
                        "from ContactCorrection c where c.contactId = :id order by c.at, c.id", ContactCorrection.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Contact find(long id) {
        return records.find(Contact.class, id);
    }
}
