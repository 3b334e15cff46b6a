package vn.hotline.contact;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
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
import vn.hotline.platform.security.HandedOver;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Taking a contact, from the moment it is opened until it is a record, and correcting records. */
@Stateless
@May(Verb.CONTACT_WRITE)
public class ContactService {

    /** The page offers ten seconds; the rest is for slow networks. */
    private static final Duration UNDO_WITHIN = Duration.ofSeconds(60);

    private static final Duration UNDO_OFFERED = Duration.ofSeconds(15);

    private static final Jsonb JSON = JsonbBuilder.create();

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
    private Event<ContactFinalised> finalised;

    @Inject
    private Event<ContactCorrected> corrected;

    /** Opens a contact. It is stored at once, so that a call that was answered leaves a row whatever happens next. */
    @May(Verb.CONTACT_OPEN)
    public Contact open(Line line, Channel channel, String callerNumber) {
        Act act = current.act();
        Contact contact = Contact.taken(line, current.get().centreId(), channel, act);
        if (callerNumber != null) {
            contact.callerIs(callerNumber);
        }
        ContactForm form = new ContactForm();
        form.setChannel(channel);
        form.setCallerNumber(contact.getCallerNumber());
        return changes.made(Verb.CONTACT_OPEN, contact, contact.getStatus(), act, (opened, change) -> {
            ContactDraft draft = new ContactDraft(opened.getId(), act.userId());
            draft.save(JSON.toJson(form), act.at());
            change.leaves(draft);
        });
    }

    /**
     * @return when it was saved
     * @throws StaleRecord if another page of the same person wrote something else meanwhile
     */
    public Instant saveDraft(long id, ContactForm form) {
        Act act = current.act();
        ContactDraft draft = lockOwnDraft(id);
        checkUnchanged(form, draft);
        draft.save(JSON.toJson(form), act.at());
        form.asRead();
        audit.recordSitting(AuditAction.CHANGE, RecordKind.CONTACT, id);
        return act.at();
    }

    /** An unfinished contact and what was typed so far. */
    public record Draft(ContactForm form, Line line, Instant receivedAt, Instant savedAt, Long aboutCase) {}

    /** @throws NotFoundException if it is finished or somebody else's */
    public Draft draft(long id) {
        ContactDraft draft = ownDraft(id);
        Contact contact = find(id);
        if (contact.getStatus() != ContactStatus.DRAFT) {
            throw new NotFoundException(RecordKind.CONTACT, id);
        }
        audit.record(AuditAction.READ, RecordKind.CONTACT, id, null);
        return new Draft(
                form(draft), contact.getLine(), contact.getReceivedAt(), draft.getSavedAt(), draft.getAboutCase());
    }

    /**
     * Says which open case an unfinished contact is about. It is linked to it as it becomes a record, if the case is
     * still open then.
     *
     * @param caseId null for none
     */
    public void about(long id, Long caseId) {
        ownDraft(id).about(caseId);
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
            ContactDraft draft = entities.find(ContactDraft.class, id);
            AppUser to = assignees.of(contact.getCentreId(), toId);
            if (contact.getStatus() != ContactStatus.DRAFT || draft == null) {
                throw new BusinessException("record.changedMeanwhile");
            }
            AppUser from = entities.find(AppUser.class, draft.getOwnerId());
            String told = HandedOver.told(from, to, reason);
            change.moves(ContactMove.HAND_OVER, contact.handTo(to.getId(), told, change.act()));
            draft.handTo(to.getId());
            notices.handedOver(contact, from.getId(), to.getId());
        });
    }

    /** Ends a contact that is not worth recording. */
    @May(Verb.CONTACT_DISMISS)
    public Contact dismiss(long id, ContactForm form, Disposition disposition) {
        if (disposition == null) {
            throw BusinessException.at("disposition", "input.required");
        }
        return changes.to(Verb.CONTACT_DISMISS, Contact.class, id, (contact, change) -> {
            ContactDraft draft = lockOwnDraft(id);
            checkUnchanged(form, draft);
            draft.save(JSON.toJson(form), change.act().at());
            contact.changeChannel(form.getChannel());
            contact.callerIs(form.getCallerNumber());
            change.moves(ContactMove.DISMISS, contact.dismiss(disposition, change.act()))
                    .says(ContactMove.DISMISS, disposition);
        });
    }

    /** Whether an own contact was dismissed so recently that the page still offers to take it back. */
    public boolean isUndoOffered(long id) {
        Contact contact = entities.find(Contact.class, id);
        return contact != null
                && contact.getStatus() == ContactStatus.DISMISSED
                && Objects.equals(contact.getHandledBy(), current.get().userId())
                && contact.getFinalisedAt()
                        .plus(UNDO_OFFERED)
                        .isAfter(current.act().at());
    }

    /** Whether it is still being written; what was finished is a record to be read. */
    public boolean isDraft(long id) {
        return find(id).getStatus() == ContactStatus.DRAFT;
    }

    /** Within a minute a dismissal can be taken back; what had been typed is still there. */
    @May(Verb.CONTACT_UNDO_DISMISSAL)
    public Contact undoDismissal(long id) {
        return changes.to(Verb.CONTACT_UNDO_DISMISSAL, Contact.class, id, (contact, change) -> {
            Act act = change.act();
            boolean inTime = contact.getFinalisedAt() == null
                    || !contact.getFinalisedAt().plus(UNDO_WITHIN).isBefore(act.at());
            new Problems().check(inTime, null, "contact.undoTooLate").throwIfAny();
            ownDraft(id);
            change.moves(ContactMove.UNDO_DISMISSAL, contact.undoDismissal(act));
        });
    }

    /**
     * Makes the contact a record.
     *
     * @throws BusinessException with every problem of the form at its field
     */
    @May(Verb.CONTACT_FINALISE)
    public Contact finalise(long id, ContactForm form) {
        Contact contact = records.lock(Contact.class, id);
        ContactDraft draft = lockOwnDraft(id);
        changes.to(Verb.CONTACT_FINALISE, contact, current.act(), (recorded, change) -> {
            checkUnchanged(form, draft);
            check.check(form, recorded.getLine(), recorded.getReceivedDay());
            recorded.changeChannel(form.getChannel());
            change.moves(ContactMove.FINALISE, recorded.finalise(form, change.act()));
            entities.remove(draft);
        });
        finalised.fire(new ContactFinalised(contact, draft.getAboutCase()));
        return contact;
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
            ContactForm before = checked(contact, form);
            List<FieldChange> fields = FieldChange.between(before, form);
            if (fields.isEmpty()) {
                throw new BusinessException("contact.nothingChanged");
            }
            contact.changeChannel(form.getChannel());
            contact.fill(form);
            Act act = change.act();
            fields.forEach(field ->
                    change.leaves(new ContactCorrection(id, field.field(), field.before(), field.after(), why, act)));
            change.as(AuditAction.CORRECT).because(why);
            corrected.fire(new ContactCorrected(contact, before, why, act));
        });
    }

    /** @return how it stood before */
    private ContactForm checked(Contact contact, ContactForm form) {
        if (contact.getStatus() != ContactStatus.FINALISED) {
            throw new BusinessException("contact.correctOnlyRecords");
        }
        if (form.getLevel() == null) {
            form.setLevel(contact.getLevel());
        }
        if (form.getChannel() == null) {
            form.setChannel(contact.getChannel());
        }
        form.checkUnchanged(RecordKind.CONTACT, contact.getId(), contact.asForm());
        ContactForm before = contact.asForm();
        check.check(form, before, contact.getLine(), contact.getReceivedDay());
        return before;
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
        Channel channel = form.getChannel();
        String why = VietnameseText.clean(reason);
        Problems problems = new Problems().require("channel", channel);
        problems.check(why != null, "correctionReason", "contact.correctionReasonNeeded")
                .throwIfAny();
        Limits.check("correctionReason", why, Limits.REASON);
        return changes.to(Verb.CONTACT_CORRECT, Contact.class, id, (contact, change) -> {
            form.checkUnchanged(RecordKind.CONTACT, id, contact.channelForm());
            if (contact.getStatus() != ContactStatus.DISMISSED) {
                throw new BusinessException("record.changedMeanwhile");
            }
            if (contact.getChannel() == channel) {
                throw new BusinessException("contact.nothingChanged");
            }
            String before = contact.getChannel().name();
            contact.changeChannel(channel);
            change.leaves(new ContactCorrection(id, "channel", before, channel.name(), why, change.act()))
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
                        ContactMove.ANNUL, contact.annul(why, change.act()))
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

    private static ContactForm form(ContactDraft draft) {
        return JSON.fromJson(draft.getForm(), ContactForm.class).asRead();
    }

    private static void checkUnchanged(ContactForm form, ContactDraft draft) {
        try {
            form.checkUnchanged(RecordKind.CONTACT, draft.getContactId(), form(draft));
        } catch (StaleRecord stale) {
            throw stale.changedBy(draft.getOwnerId(), draft.getSavedAt());
        }
    }

    /** Held before anything else is read: two pages of one person may save at the same moment. */
    private ContactDraft lockOwnDraft(long id) {
        entities.find(ContactDraft.class, id, LockModeType.PESSIMISTIC_WRITE);
        Contact contact = find(id);
        boolean own = Objects.equals(contact.getHandledBy(), current.get().userId());
        if (own && contact.getStatus() != ContactStatus.DRAFT) {
            throw new BusinessException("contact.finishedMeanwhile");
        }
        return ownDraft(id);
    }

    private ContactDraft ownDraft(long id) {
        find(id);
        ContactDraft draft = entities.find(ContactDraft.class, id);
        if (draft == null || !draft.getOwnerId().equals(current.get().userId())) {
            throw new NotFoundException(RecordKind.CONTACT, id);
        }
        return draft;
    }
}
