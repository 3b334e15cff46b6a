package vn.hotline.intervention;

import static vn.hotline.platform.security.Role.Name.ADMINISTRATOR;
import static vn.hotline.platform.security.Role.Name.OPERATOR;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/**
 * Deciding on requests and leading cases. Decisions and moves are a supervisor's; the operator a case is assigned to
 * writes down what is done in it.
 */
@Stateless
@RolesAllowed(SUPERVISOR)
public class InterventionService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private CaseWords words;

    @Inject
    private CaseCheck check;

    @Inject
    private CaseNotices notices;

    @Inject
    private PossibleCaseSearch possible;

    @Inject
    private Event<CaseCounted> counted;

    @Inject
    private Event<CaseMerged> merged;

    @Inject
    private Event<CaseAnnulled> annulled;

    // ---------------------------------------------------------------- requests

    /** Opens a request to be decided on. */
    public InterventionRequest readRequest(long requestId) {
        InterventionRequest request = visible(entities.find(InterventionRequest.class, requestId), requestId);
        audit.record(AuditAction.READ, RecordKind.REQUEST, requestId, null);
        return request;
    }

    /**
     * Opens a case with what the contact told: children, place, what happened.
     *
     * @param assigneeId who is to lead it, or null to decide later
     */
    public InterventionCase openFrom(long requestId, String type, Urgency urgency, Long assigneeId) {
        InterventionRequest request = lockRequest(requestId);
        Contact contact = entities.find(Contact.class, request.getContactId());
        check.code("type", CodeList.INTERVENTION_TYPE, type, contact.getInterventionType());
        new Problems().require("urgency", urgency).throwIfAny();
        Act act = current.act();
        InterventionCase opened = InterventionCase.from(contact, type, urgency, act);
        entities.persist(opened);
        entities.persist(request.opened(opened.getId(), act));
        entities.persist(StatusChange.created(RecordKind.CASE, opened.getId(), opened.getStatus(), act));
        if (contact.getUrgency() != null && contact.getUrgency().isGraverThan(urgency)) {
            // a decision, and so one that can be read
            entities.persist(
                    new CaseChange(opened.getId(), CaseField.URGENCY, contact.getUrgency(), urgency, null, act));
        }
        if (assigneeId != null) {
            entities.persist(opened.assign(assignee(assigneeId, opened).getId(), act));
        }
        entities.flush();
        index.add(
                opened.getCentreId(),
                RecordKind.CASE,
                opened.getId(),
                opened.searchTokens().tokens());
        audit.record(AuditAction.CREATE, RecordKind.CASE, opened.getId(), null);
        audit.record(AuditAction.MOVE, RecordKind.REQUEST, requestId, Detail.of(RequestMove.OPEN));
        notices.opened(request, opened);
        notices.assigned(opened, null);
        counted(null, opened, null);
        return opened;
    }

    /**
     * Opens a case just as its contact tells, for many requests at a time; what has to be weighed is refused.
     *
     * @throws BusinessException if somebody decided already, the contact does not tell the type, or a case that is there may be the same
     */
    public InterventionCase openAsTold(long requestId, Long assigneeId) {
        new Problems().require("assignee", assigneeId).throwIfAny();
        InterventionRequest request = lockRequest(requestId);
        Contact contact = entities.find(Contact.class, request.getContactId());
        if (!request.getStatus().isOpen()) {
            throw new BusinessException("request.decidedAlready");
        }
        if (contact.getInterventionType() == null) {
            throw new BusinessException("request.typeUntold");
        }
        if (possible.ofRequest(requestId).all() > 0) {
            throw new BusinessException("request.maybeKnown");
        }
        return openFrom(requestId, contact.getInterventionType(), request.getUrgency(), assigneeId);
    }

    /** The contact tells of a case that is already there. */
    public InterventionCase linkTo(long requestId, long caseId) {
        InterventionRequest request = lockRequest(requestId);
        InterventionCase present = lock(caseId);
        Act act = current.act();
        entities.persist(request.linked(caseId, act));
        Contact contact = entities.find(Contact.class, request.getContactId());
        present.link(contact, act);
        raised(present, present.raise(contact.getUrgency(), contact.getReceivedAt(), contact.getNumber(), act));
        notices.linked(request, present, contact);
        audit.record(AuditAction.MOVE, RecordKind.REQUEST, requestId, Detail.of(RequestMove.LINK));
        audit.record(AuditAction.CHANGE, RecordKind.CASE, caseId, null);
        return present;
    }

    public void decline(long requestId, String reason) {
        InterventionRequest request = lockRequest(requestId);
        entities.persist(request.decline(VietnameseText.clean(reason), current.act()));
        audit.record(AuditAction.MOVE, RecordKind.REQUEST, requestId, Detail.of(RequestMove.DECLINE));
        notices.declined(request);
    }

    /**
     * Takes a contact out of a case that it is not about. It waits for a decision again, so that it is not lost.
     *
     * @throws BusinessException if the case is closed, or has no other contact
     */
    public void unlink(long caseId, long contactId, String reason) {
        Contact wrong = lockContact(contactId);
        Optional<InterventionRequest> asked = lockRequestOf(contactId);
        InterventionCase present = lock(caseId);
        if (!present.isAbout(contactId)) {
            throw new BusinessException("record.changedMeanwhile");
        }
        String why = check.reason("unlinkReason", reason);
        CaseFacts before = present.facts();
        Contact next = present.firstBeside(contactId)
                .map(id -> entities.find(Contact.class, id))
                .orElse(null);
        Act act = current.act();
        entities.persist(present.unlink(wrong, next, why, act));
        if (asked.isPresent() || wrong.getLevel() == ContactLevel.INTERVENTION) {
            long requestId = waitAgain(asked, wrong, why, act);
            audit.record(AuditAction.MOVE, RecordKind.REQUEST, requestId, Detail.of(RequestMove.UNLINK));
        }
        audit.record(AuditAction.CHANGE, RecordKind.CASE, caseId, Detail.of(RequestMove.UNLINK, wrong.getNumber()));
        notices.unlinked(present, wrong);
        // the reason tells of people: it stays in the case, out of the reports
        counted(before, present, null);
    }

    /** What came from the years before the system has cases without requests. */
    private long waitAgain(Optional<InterventionRequest> asked, Contact contact, String why, Act act) {
        if (asked.isPresent()) {
            asked.get().urgencyIs(contact.getUrgency());
            entities.persist(asked.get().unlinked(why, act));
            return asked.get().getId();
        }
        InterventionRequest request = new InterventionRequest(contact, act);
        entities.persist(request);
        entities.persist(StatusChange.created(RecordKind.REQUEST, request.getId(), request.getStatus(), act));
        return request.getId();
    }

    // ---------------------------------------------------------------- cases

    /** Opens a case to be read, which leaves its mark. */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public InterventionCase read(long caseId) {
        InterventionCase found = visible(entities.find(InterventionCase.class, caseId), caseId);
        found.getChildren().size();
        found.getOffenders().size();
        found.getAssessments().size();
        found.getContacts().size();
        audit.record(AuditAction.READ, RecordKind.CASE, caseId, null);
        return found;
    }

    /**
     * Moves a case along its procedure, or annuls it; merging needs to be told more: {@link #merge}.
     *
     * @param outcome code of how the case ended, for a closing move
     */
    public void move(long caseId, CaseMove move, String reason, String outcome) {
        switch (move) {
            case ANNUL -> annul(caseId, reason);
            case MERGE -> throw BusinessException.at("caseNumber", "input.required");
            default -> step(caseId, move, reason, outcome);
        }
    }

    private void step(long caseId, CaseMove move, String reason, String outcome) {
        InterventionCase moved = lock(caseId);
        CaseFacts before = moved.facts();
        if (move == CaseMove.REVIEW && moved.getStatus() == CaseStatus.ACTION) {
            new Problems()
                    .check(isCarriedOut(caseId), null, "case.step.actionNeeded")
                    .throwIfAny();
        }
        if (outcome != null) {
            check.code("outcome", CodeList.CASE_OUTCOME, outcome);
        }
        entities.persist(moved.move(move, VietnameseText.clean(reason), outcome, current.act()));
        audit.record(AuditAction.MOVE, RecordKind.CASE, caseId, Detail.of(move));
        notices.moved(moved, move);
        // a reason of the lifecycle tells of people: it stays in the case, out of the reports
        counted(before, moved, null);
    }

    /** Whether something was done for the case; a note is nothing done. */
    private boolean isCarriedOut(long caseId) {
        return entities.createQuery(
                                "select count(a) from CaseAction a where a.caseId = :case and a.kind <> :note",
                                Long.class)
                        .setParameter("case", caseId)
                        .setParameter("note", CaseAction.NOTE)
                        .getSingleResult()
                > 0;
    }

    /** A case that should not have been opened counts for nothing from now on; its reason is read by makers of reports. */
    private void annul(long caseId, String reason) {
        InterventionCase mistake = lock(caseId);
        CaseFacts before = mistake.facts();
        String why = VietnameseText.clean(reason);
        Act act = current.act();
        entities.persist(mistake.move(CaseMove.ANNUL, why, null, act));
        annulled.fire(new CaseAnnulled(mistake, why, act));
        entities.flush();
        isFoundNoMore(mistake);
        audit.record(AuditAction.MOVE, RecordKind.CASE, caseId, Detail.of(CaseMove.ANNUL));
        notices.moved(mistake, CaseMove.ANNUL);
        counted(before, mistake, why);
    }

    // ---------------------------------------------------------------- doubles

    /** A case that another is to be merged into, and who of the one seems to be whom of the other. */
    public record MergeTarget(InterventionCase remaining, MergeForm proposed) {}

    /** @throws BusinessException at {@code caseNumber} if the two cannot be one case */
    public MergeTarget mergeTarget(long caseId, long intoId) {
        InterventionCase remaining = read(intoId);
        InterventionCase doubled = visible(entities.find(InterventionCase.class, caseId), caseId);
        doubled.checkMergeInto(remaining);
        return new MergeTarget(remaining, MergeForm.proposed(doubled, remaining));
    }

    /**
     * Merges a case into another that is about the same children. It cannot be undone.
     *
     * @return the case that goes on
     * @throws BusinessException at {@code caseNumber} if the two cannot be one case; with each person nobody decided on
     */
    public InterventionCase merge(long caseId, long intoId, MergeForm form) {
        // contacts go over with it, and two who merge each into the other must not hold up both for ever
        contactsOf(caseId).forEach(this::lockContact);
        LongStream.of(caseId, intoId).sorted().forEach(this::lock);
        InterventionCase doubled = entities.find(InterventionCase.class, caseId);
        InterventionCase remaining = entities.find(InterventionCase.class, intoId);
        CaseFacts doubledBefore = doubled.facts();
        CaseFacts remainingBefore = remaining.facts();
        String why = VietnameseText.clean(form.getReason());
        Act act = current.act();
        form.check(doubled, remaining);
        entities.persist(doubled.mergeInto(remaining, why, act));
        Instant emergencySince = emergencySince(doubled);
        Set<Long> contacts = doubled.handOverContacts();
        entities.flush();
        remaining.takeOver(doubled, form, contacts, act).ifPresent(entities::persist);
        raised(remaining, remaining.raise(doubled.getUrgency(), emergencySince, doubled.getNumber(), act));
        merged.fire(new CaseMerged(doubled, remaining, act));
        entities.flush();
        isFoundNoMore(doubled);
        index.add(remaining.getCentreId(), RecordKind.CASE, intoId, words.of(doubled));
        audit.record(AuditAction.MOVE, RecordKind.CASE, caseId, Detail.of(CaseMove.MERGE, remaining.getNumber()));
        audit.record(AuditAction.CHANGE, RecordKind.CASE, intoId, Detail.of(CaseMove.MERGE, doubled.getNumber()));
        notices.merged(doubled, remaining);
        counted(doubledBefore, doubled, why);
        counted(remainingBefore, remaining, why);
        return remaining;
    }

    private void raised(InterventionCase present, Optional<CaseChange> change) {
        change.ifPresent(row -> {
            entities.persist(row);
            notices.raised(present);
        });
    }

    private Instant emergencySince(InterventionCase found) {
        return found.getEmergencySince() != null
                ? found.getEmergencySince()
                : found.firstContact()
                        .map(id -> entities.find(Contact.class, id).getReceivedAt())
                        .orElse(found.getOpenedAt());
    }

    private List<Long> contactsOf(long caseId) {
        return entities.createQuery(
                        "select l.contactId from InterventionCase c join c.contacts l where c.id = :case"
                                + " order by l.contactId",
                        Long.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    private void isFoundNoMore(InterventionCase ended) {
        index.replace(ended.getCentreId(), RecordKind.CASE, ended.getId(), words.of(ended), Set.of());
    }

    // ---------------------------------------------------------------- what is found out and done

    /** @throws vn.hotline.kernel.form.StaleRecord if somebody concluded something else meanwhile */
    public void assess(long caseId, AssessmentForm form) {
        InterventionCase assessed = lock(caseId);
        form.checkUnchanged(RecordKind.CASE, caseId, assessed.lastAssessment());
        new Problems()
                .require("risk", form.getRisk())
                .require("reasons", form.getReasons())
                .throwIfAny();
        assessed.assess(form.getRisk(), check.text("reasons", form.getReasons()), current.act());
        audit.record(AuditAction.CHANGE, RecordKind.CASE, caseId, null);
    }

    public void addChild(long caseId, CaseChildForm form) {
        InterventionCase changed = lock(caseId);
        CaseFacts before = changed.facts();
        Set<ByteBuffer> foundBefore = words.of(changed);
        changed.addChild(form, check.child(form, null, changed.getLine(), today()));
        changed(changed, foundBefore);
        counted(before, changed, null);
    }

    /** @throws vn.hotline.kernel.form.StaleRecord if somebody changed what is known of the child meanwhile */
    public void changeChild(long caseId, long childId, CaseChildForm form) {
        InterventionCase changed = lock(caseId);
        form.checkUnchanged(RecordKind.CASE, caseId, changed.childForm(childId));
        CaseFacts before = changed.facts();
        Set<ByteBuffer> foundBefore = words.of(changed);
        CaseChild known = changed.child(childId).orElse(null);
        Age age = check.child(form, known, changed.getLine(), today());
        changed.changeChild(childId, form, age);
        changed(changed, foundBefore);
        counted(before, changed, null);
    }

    public void addOffender(long caseId, OffenderForm form) {
        InterventionCase changed = lock(caseId);
        Set<ByteBuffer> foundBefore = words.of(changed);
        check.offender(form);
        changed.addOffender(form);
        changed(changed, foundBefore);
    }

    /**
     * Writes down what was done.
     *
     * @param happenedAt null for just now
     * @throws BusinessException if an operator is not in charge of the case
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public void recordAction(long caseId, String kind, String text, Instant happenedAt) {
        InterventionCase found = lock(caseId);
        checkInCharge(found);
        check.code("kind", CodeList.ACTION_KIND, kind);
        String cleaned = check.text("text", text);
        Act act = current.act();
        if (happenedAt != null && happenedAt.isAfter(act.at())) {
            throw BusinessException.at("happenedAt", "case.actionInFuture");
        }
        entities.persist(found.act(kind, cleaned, happenedAt, act));
        audit.record(AuditAction.CHANGE, RecordKind.CASE, caseId, null);
    }

    /** @throws vn.hotline.kernel.form.StaleRecord if somebody gave it to somebody else meanwhile */
    public void assign(long caseId, AssignmentForm form) {
        InterventionCase assigned = lock(caseId);
        Long userId = form.getAssignee();
        form.checkUnchanged(RecordKind.CASE, caseId, assigned.assignment());
        new Problems().require("assignee", userId).throwIfAny();
        if (assigned.isAssignedTo(userId)) {
            throw BusinessException.at("assignee", "case.alreadyAssigned");
        }
        Long before = assigned.getAssignedTo();
        entities.persist(assigned.assign(assignee(userId, assigned).getId(), current.act()));
        audit.record(AuditAction.CHANGE, RecordKind.CASE, caseId, Detail.of(Detail.text("case.assign")));
        notices.assigned(assigned, before);
    }

    /**
     * Gives a case to somebody else because who led it leaves.
     *
     * @throws BusinessException at {@code assignee} if the person cannot lead it
     */
    @RolesAllowed({SUPERVISOR, ADMINISTRATOR})
    public void handOver(long caseId, Long userId, String reason) {
        new Problems().require("assignee", userId).throwIfAny();
        InterventionCase given = lock(caseId);
        Long before = given.getAssignedTo();
        entities.persist(given.handOver(assignee(userId, given).getId(), VietnameseText.clean(reason), current.act()));
        audit.record(AuditAction.CHANGE, RecordKind.CASE, caseId, Detail.of(Detail.text("case.assign")));
        notices.assigned(given, before);
    }

    /**
     * Puts type, urgency and province right. Figures move with it.
     *
     * @throws vn.hotline.kernel.form.StaleRecord if somebody did so meanwhile
     */
    public void correct(long caseId, ClassificationForm form, String reason) {
        InterventionCase corrected = lock(caseId);
        form.checkUnchanged(RecordKind.CASE, caseId, corrected.classification());
        String why = VietnameseText.clean(reason);
        new Problems()
                .require("correctionReason", why)
                .require("correctUrgency", form.getUrgency())
                .throwIfAny();
        Limits.check("correctionReason", why, Limits.REASON);
        check.code("correctType", CodeList.INTERVENTION_TYPE, form.getType(), corrected.getType());
        check.province("correctProvince", form.getProvinceId(), corrected.getProvinceId(), corrected.getOpenedDay());
        CaseFacts before = corrected.facts();
        List<CaseChange> changes =
                corrected.correct(form.getType(), form.getUrgency(), form.getProvinceId(), why, current.act());
        if (changes.isEmpty()) {
            throw new BusinessException("contact.nothingChanged");
        }
        changes.forEach(entities::persist);
        audit.record(AuditAction.CORRECT, RecordKind.CASE, caseId, null);
        counted(before, corrected, why);
    }

    // ---------------------------------------------------------------- for referrals

    /**
     * What a referral has to know of its case.
     *
     * @param people how many children or victims the case has
     */
    public record Referable(long id, Line line, int centreId, int people) {}

    /**
     * The case is held, so that it does not end meanwhile.
     *
     * @throws BusinessException if the case is closed
     */
    public Referable referable(long caseId) {
        InterventionCase found = lock(caseId);
        found.checkOpen();
        return new Referable(
                caseId,
                found.getLine(),
                found.getCentreId(),
                found.getChildren().size());
    }

    /** Holds a case until the end of the transaction: who changes it and its referrals takes the case first. */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public void hold(long caseId) {
        lock(caseId);
    }

    /** A referral of the case was sent: the first one makes it a referred case. */
    public void referred(long caseId, LocalDate day) {
        InterventionCase found = lock(caseId);
        found.checkOpen();
        CaseFacts before = found.facts();
        found.referred(day);
        counted(before, found, null);
    }

    /** @throws BusinessException if an operator is not in charge of the case */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    public void checkInCharge(long caseId) {
        checkInCharge(visible(entities.find(InterventionCase.class, caseId), caseId));
    }

    // ---------------------------------------------------------------- what all of them do

    private void checkInCharge(InterventionCase found) {
        if (current.has(Role.OPERATOR) && !found.isAssignedTo(current.get().userId())) {
            throw new BusinessException("case.notInCharge");
        }
    }

    /** Only somebody who can open the case can lead it. */
    private AppUser assignee(Long userId, InterventionCase assigned) {
        AppUser user = entities.find(AppUser.class, userId);
        if (user == null || !user.isWorkingIn(assigned.getCentreId())) {
            throw BusinessException.at("assignee", "case.assigneeElsewhere");
        }
        return user;
    }

    private void counted(CaseFacts before, InterventionCase after, String reason) {
        if (!Objects.equals(before, after.facts())) {
            counted.fire(new CaseCounted(before, after.facts(), new Cause(RecordKind.CASE, after.getId(), reason)));
        }
    }

    private void changed(InterventionCase changed, Set<ByteBuffer> foundBefore) {
        entities.flush();
        index.replace(changed.getCentreId(), RecordKind.CASE, changed.getId(), foundBefore, words.of(changed));
        audit.record(AuditAction.CHANGE, RecordKind.CASE, changed.getId(), null);
    }

    private LocalDate today() {
        return Days.dayOf(current.act().at());
    }

    private InterventionCase lock(long caseId) {
        return visible(entities.find(InterventionCase.class, caseId, LockModeType.PESSIMISTIC_WRITE), caseId);
    }

    /** Its contact first: a link to it holds it, too, and whoever annuls it begins there. */
    private InterventionRequest lockRequest(long requestId) {
        InterventionRequest request = visible(entities.find(InterventionRequest.class, requestId), requestId);
        lockContact(request.getContactId());
        entities.refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    private Contact lockContact(long contactId) {
        return entities.find(Contact.class, contactId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<InterventionRequest> lockRequestOf(long contactId) {
        return entities.createQuery(
                        "from InterventionRequest r where r.contactId = :contact", InterventionRequest.class)
                .setParameter("contact", contactId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(found -> visible(found, found.getId()));
    }

    private InterventionCase visible(InterventionCase found, long caseId) {
        if (found == null || !isVisible(found.getCentreId())) {
            throw new NotFoundException(RecordKind.CASE, caseId);
        }
        return found;
    }

    private InterventionRequest visible(InterventionRequest found, long requestId) {
        if (found == null || !isVisible(found.getCentreId())) {
            throw new NotFoundException(RecordKind.REQUEST, requestId);
        }
        return found;
    }

    private boolean isVisible(int centreId) {
        return current.visibleCentre().map(centre -> centre == centreId).orElse(true);
    }
}
