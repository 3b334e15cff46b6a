package vn.hotline.contact;

import static vn.hotline.platform.security.Role.Name.ADMINISTRATOR;
import static vn.hotline.platform.security.Role.Name.API_CLIENT;
import static vn.hotline.platform.security.Role.Name.OPERATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cause;
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
import vn.hotline.platform.notice.Notices;
import vn.hotline.platform.notice.NotificationKind;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.HandedOver;
import vn.hotline.platform.security.Role;

/** Taking a contact, from the moment it is opened until it is a record, and correcting records. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR})
public class ContactService {

    /** The page offers ten seconds; the rest is for slow networks. */
    private static final Duration UNDO_WITHIN = Duration.ofSeconds(60);

    private static final Duration UNDO_OFFERED = Duration.ofSeconds(15);

    private static final Jsonb JSON = JsonbBuilder.create();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private ContactCheck check;

    @Inject
    private ContactOutcome outcome;

    @Inject
    private StatusHistory history;

    @Inject
    private Notices notices;

    @Inject
    private Event<ContactCounted> counted;

    @Inject
    private Event<ContactCorrected> corrected;

    @Inject
    private Event<ContactAnnulled> annulled;

    /** Opens a contact. It is stored at once, so that a call that was answered leaves a row whatever happens next. */
    public Contact open(Line line, Channel channel, String callerNumber) {
        Act act = current.act();
        Contact contact = Contact.taken(line, current.get().centreId(), channel, act);
        if (callerNumber != null) {
            contact.callerIs(callerNumber);
        }
        entities.persist(contact);
        entities.persist(StatusChange.created(RecordKind.CONTACT, contact.getId(), contact.getStatus(), act));
        ContactForm form = new ContactForm();
        form.setChannel(channel);
        form.setCallerNumber(contact.getCallerNumber());
        ContactDraft draft = new ContactDraft(contact.getId(), act.userId());
        draft.save(JSON.toJson(form), act.at());
        entities.persist(draft);
        audit.record(AuditAction.CREATE, RecordKind.CONTACT, contact.getId(), null);
        return contact;
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
    @RolesAllowed(SUPERVISOR)
    public void takeOver(long id, String reason) {
        handOver(id, current.get().userId(), reason);
    }

    /**
     * Gives an unfinished contact to somebody else of its centre, with all that was typed.
     *
     * @throws BusinessException at {@code assignee} if the person cannot take it
     */
    @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
    public void handOver(long id, Long toId, String reason) {
        Contact contact = lock(id);
        ContactDraft draft = entities.find(ContactDraft.class, id);
        AppUser to = toId == null ? null : entities.find(AppUser.class, toId);
        if (to == null || !to.isWorkingIn(contact.getCentreId())) {
            throw BusinessException.at("assignee", "case.assigneeElsewhere");
        }
        if (contact.getStatus() != ContactStatus.DRAFT || draft == null) {
            throw new BusinessException("record.changedMeanwhile");
        }
        AppUser from = entities.find(AppUser.class, draft.getOwnerId());
        entities.persist(contact.handTo(to.getId(), HandedOver.told(from, to, reason), current.act()));
        draft.handTo(to.getId());
        audit.record(AuditAction.MOVE, RecordKind.CONTACT, id, Detail.of(ContactMove.HAND_OVER));
        String link = "/contact/view?id=" + id;
        notices.tell(to.getId(), NotificationKind.WORK_HANDED_OVER, link, "notice.work.given", contact.getNumber());
        notices.tell(from.getId(), NotificationKind.WORK_HANDED_OVER, link, "notice.work.taken", contact.getNumber());
    }

    /** Ends a contact that is not worth recording. */
    public Contact dismiss(long id, ContactForm form, Disposition disposition) {
        if (disposition == null) {
            throw BusinessException.at("disposition", "input.required");
        }
        Contact contact = lock(id);
        ContactDraft draft = lockOwnDraft(id);
        checkUnchanged(form, draft);
        draft.save(JSON.toJson(form), current.act().at());
        contact.changeChannel(form.getChannel());
        contact.callerIs(form.getCallerNumber());
        entities.persist(contact.dismiss(disposition, current.act()));
        audit.record(AuditAction.MOVE, RecordKind.CONTACT, id, Detail.of(ContactMove.DISMISS, disposition));
        outcome.dismissed(contact);
        return contact;
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
    public Contact undoDismissal(long id) {
        Contact contact = lock(id);
        ContactFacts before = contact.facts();
        if (contact.getFinalisedAt() != null
                && contact.getFinalisedAt()
                        .plus(UNDO_WITHIN)
                        .isBefore(current.act().at())) {
            throw new BusinessException("contact.undoTooLate");
        }
        ownDraft(id);
        entities.persist(contact.undoDismissal(current.act()));
        audit.record(AuditAction.MOVE, RecordKind.CONTACT, id, Detail.of(ContactMove.UNDO_DISMISSAL));
        counted.fire(new ContactCounted(before, null, Cause.of(RecordKind.CONTACT, id)));
        return contact;
    }

    /**
     * Makes the contact a record.
     *
     * @throws BusinessException with every problem of the form at its field
     */
    public Contact finalise(long id, ContactForm form) {
        Contact contact = lock(id);
        ContactDraft draft = lockOwnDraft(id);
        checkUnchanged(form, draft);
        check.check(form, contact.getLine(), contact.getReceivedDay());
        contact.changeChannel(form.getChannel());
        entities.persist(contact.finalise(form, current.act()));
        entities.remove(draft);
        entities.flush();
        audit.record(AuditAction.MOVE, RecordKind.CONTACT, id, Detail.of(ContactMove.FINALISE));
        outcome.recorded(contact, draft.getAboutCase());
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
    public Contact correct(long id, ContactForm form, String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessException.at("correctionReason", "contact.correctionReasonNeeded");
        }
        Limits.check("correctionReason", reason, Limits.REASON);
        Contact contact = lock(id);
        if (contact.getStatus() != ContactStatus.FINALISED) {
            throw new BusinessException("contact.correctOnlyRecords");
        }
        if (form.getLevel() == null) {
            form.setLevel(contact.getLevel());
        }
        if (form.getChannel() == null) {
            form.setChannel(contact.getChannel());
        }
        form.checkUnchanged(RecordKind.CONTACT, id, contact.asForm());
        ContactForm formBefore = contact.asForm();
        check.check(form, formBefore, contact.getLine(), contact.getReceivedDay());
        ContactFacts before = contact.facts();
        Set<ByteBuffer> foundBefore = contact.searchTokens().tokens();
        List<FieldChange> changes = FieldChange.between(formBefore, form);
        if (changes.isEmpty()) {
            throw new BusinessException("contact.nothingChanged");
        }
        contact.changeChannel(form.getChannel());
        contact.fill(form);
        Act act = current.act();
        changes.forEach(change -> entities.persist(
                new ContactCorrection(id, change.field(), change.before(), change.after(), reason, act)));
        corrected.fire(new ContactCorrected(contact, formBefore, reason, act));
        entities.flush();
        index.replace(
                contact.getCentreId(),
                RecordKind.CONTACT,
                id,
                foundBefore,
                contact.searchTokens().tokens());
        audit.record(AuditAction.CORRECT, RecordKind.CONTACT, id, null);
        counted.fire(new ContactCounted(before, contact.facts(), new Cause(RecordKind.CONTACT, id, reason)));
        return contact;
    }

    /**
     * Puts right by which way a contact came that was closed quickly: it counts in the line of its channel, too.
     *
     * @throws BusinessException if it is a record, which {@link #correct} puts right whole, or was not ended
     * @throws StaleRecord if somebody put it right meanwhile
     */
    public Contact correctChannel(long id, ChannelForm form, String reason) {
        Channel channel = form.getChannel();
        String why = VietnameseText.clean(reason);
        Problems problems = new Problems().require("channel", channel);
        problems.check(why != null, "correctionReason", "contact.correctionReasonNeeded")
                .throwIfAny();
        Limits.check("correctionReason", why, Limits.REASON);
        Contact contact = lock(id);
        form.checkUnchanged(RecordKind.CONTACT, id, contact.channelForm());
        if (contact.getStatus() != ContactStatus.DISMISSED) {
            throw new BusinessException("record.changedMeanwhile");
        }
        if (contact.getChannel() == channel) {
            throw new BusinessException("contact.nothingChanged");
        }
        ContactFacts before = contact.facts();
        Act act = current.act();
        entities.persist(
                new ContactCorrection(id, "channel", contact.getChannel().name(), channel.name(), why, act));
        contact.changeChannel(channel);
        audit.record(AuditAction.CORRECT, RecordKind.CONTACT, id, null);
        counted.fire(new ContactCounted(before, contact.facts(), new Cause(RecordKind.CONTACT, id, why)));
        return contact;
    }

    /**
     * Annuls a contact that should not have been recorded. What was done because of it is taken back with it.
     *
     * @param reason read by makers of reports, too: figures move with it
     * @throws BusinessException if a case stands that was opened from it
     */
    @RolesAllowed(SUPERVISOR)
    public Contact annul(long id, String reason) {
        Contact contact = lock(id);
        ContactFacts before = contact.facts();
        String why = VietnameseText.clean(reason);
        Act act = current.act();
        entities.persist(contact.annul(why, act));
        annulled.fire(new ContactAnnulled(contact, why, act));
        entities.flush();
        index.replace(
                contact.getCentreId(),
                RecordKind.CONTACT,
                id,
                contact.searchTokens().tokens(),
                Set.of());
        audit.record(AuditAction.MOVE, RecordKind.CONTACT, id, Detail.of(ContactMove.ANNUL));
        notices.tell(
                contact.getHandledBy(),
                NotificationKind.CONTACT_ANNULLED,
                "/contact/view?id=" + id,
                "notice.contact.annulled",
                contact.getNumber());
        counted.fire(new ContactCounted(before, contact.facts(), new Cause(RecordKind.CONTACT, id, why)));
        return contact;
    }

    /** The move that brought a contact where it is. */
    public Optional<StatusChange> lastMove(long id) {
        find(id);
        return history.last(RecordKind.CONTACT, id);
    }

    /** Opens a record to be read, which leaves its mark. */
    @RolesAllowed({OPERATOR, SUPERVISOR, API_CLIENT})
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
        return visible(entities.find(Contact.class, id), id);
    }

    private Contact lock(long id) {
        return visible(entities.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private Contact visible(Contact contact, long id) {
        if (contact == null
                || contact.getStatus() == ContactStatus.DRAFT && current.has(Role.API_CLIENT)
                || current.visibleCentre()
                        .filter(centre -> centre != contact.getCentreId())
                        .isPresent()) {
            throw new NotFoundException(RecordKind.CONTACT, id);
        }
        return contact;
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
