package vn.hotline.intervention.request;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactLevel;
import vn.hotline.intervention.lead.CaseCheck;
import vn.hotline.intervention.lead.InterventionCase;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.Urgency;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.Assignees;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Deciding on requests: a case is opened, the contact is linked to one that is there, or no case is opened. */
@Stateless
@May(Verb.REQUEST_READ)
public class RequestService {

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
    private CaseCheck check;

    @Inject
    private Assignees assignees;

    @Inject
    private PossibleCaseSearch possible;

    @Inject
    private PossibleContactSearch possibleContacts;

    @Inject
    private LinkedContacts links;

    /** Opens a request to be decided on. */
    public InterventionRequest read(long requestId) {
        InterventionRequest request = records.find(InterventionRequest.class, requestId);
        audit.record(AuditAction.READ, RecordKind.REQUEST, requestId, null);
        return request;
    }

    /**
     * What the request may be about already. It is written down that this person was shown it: before that she opens no case.
     */
    @May(Verb.REQUEST_OPEN)
    public Candidates candidates(long requestId) {
        InterventionRequest request = records.find(InterventionRequest.class, requestId);
        Contact contact = contactOf(request);
        Candidates found = new Candidates(
                possible.ofRequest(requestId),
                possibleContacts.like(contact.asForm().getChildren(), contact.getProvinceId(), contact.getId()));
        entities.persist(new ShownCandidates(requestId, found, current.stamp()));
        return found;
    }

    private void checkShown(long requestId) {
        boolean shown = entities.createQuery(
                                "select count(s) from ShownCandidates s where s.requestId = :request and s.shownTo = :me",
                                Long.class)
                        .setParameter("request", requestId)
                        .setParameter("me", current.get().userId())
                        .getSingleResult()
                > 0;
        new Problems().check(shown, null, "request.candidatesFirst").throwIfAny();
    }

    /**
     * Opens a case with what the contact told: children, place, what happened.
     *
     * @param assigneeId who is to lead it, or null to decide later
     * @throws BusinessException {@code lifecycle.illegal} if somebody decided already; {@code request.candidatesFirst} if this
     *     person was not shown what there may be of it already
     */
    @May(Verb.REQUEST_OPEN)
    public InterventionCase openFrom(long requestId, String type, Urgency urgency, Long assigneeId) {
        InterventionRequest request = lock(requestId);
        // before the case is made: a contact that is in another case already cannot be stored in one more
        RequestMove.OPEN.check(request.getStatus());
        Contact contact = contactOf(request);
        check.opening(type, urgency, contact.getInterventionType());
        checkShown(requestId);
        Stamp stamp = current.stamp();
        InterventionCase opened = open(contact, InterventionCase.from(contact, type, urgency, stamp), stamp);
        changes.to(Verb.REQUEST_OPEN, request, stamp, (one, change) -> change.moves(one.opened(opened.getId(), stamp)));
        assign(opened, assigneeId, stamp);
        return opened;
    }

    private InterventionCase open(Contact contact, InterventionCase begun, Stamp stamp) {
        return changes.made(
                Verb.CASE_OPEN,
                begun,
                begun.getStatus(),
                stamp,
                (opened, change) -> change.leaves(opened.judgedBelow(contact, stamp)));
    }

    /** @param assigneeId null to decide later */
    private void assign(InterventionCase opened, Long assigneeId, Stamp stamp) {
        if (assigneeId != null) {
            Long assignee = assignees.of(opened.getCentreId(), assigneeId).getId();
            changes.to(
                    Verb.CASE_ASSIGN, opened, stamp, (led, change) -> change.leaves(led.assign(assignee, null, stamp))
                            .unsaid());
        }
    }

    /**
     * Opens a case just as its contact tells, for many requests at a time; what has to be weighed is refused.
     *
     * @throws BusinessException if somebody decided already, the contact does not tell the type, or ({@code request.maybeKnown})
     *     a case that is there may be the same
     */
    @May(Verb.REQUEST_OPEN)
    public InterventionCase openAsTold(long requestId, Long assigneeId) {
        new Problems().require("assignee", assigneeId).throwIfAny();
        InterventionRequest request = lock(requestId);
        String told = contactOf(request).getInterventionType();
        request.checkOpenAsTold(told);
        if (candidates(requestId).cases().all() > 0) {
            throw new BusinessException("request.maybeKnown");
        }
        return openFrom(requestId, told, request.getUrgency(), assigneeId);
    }

    /** The contact tells of a case that is already there. */
    @May(Verb.REQUEST_LINK)
    public InterventionCase linkTo(long requestId, long caseId) {
        InterventionRequest request = lock(requestId);
        InterventionCase present = records.lock(InterventionCase.class, caseId);
        Stamp stamp = current.stamp();
        changes.to(Verb.REQUEST_LINK, request, stamp, (asked, change) -> change.moves(asked.linked(caseId, stamp)));
        return changes.to(
                Verb.CASE_LINK, present, stamp, (one, change) -> change.leaves(one.attach(contactOf(request), stamp)));
    }

    /**
     * The contact needs no case.
     *
     * @throws BusinessException {@code lifecycle.illegal} if somebody decided already; {@code lifecycle.reasonNeeded}
     */
    @May(Verb.REQUEST_DECLINE)
    public void decline(long requestId, String reason) {
        String why = VietnameseText.clean(reason);
        changes.to(
                Verb.REQUEST_DECLINE,
                lock(requestId),
                (asked, change) -> change.moves(asked.decline(why, change.stamp())));
    }

    /**
     * Takes a contact out of a case that it is not about. It waits for a decision again, so that it is not lost.
     *
     * @throws BusinessException if the case is closed, or has no other contact
     */
    @May(Verb.CASE_UNLINK)
    public void unlink(long caseId, long contactId, String reason) {
        Contact wrong = entities.find(Contact.class, contactId, LockModeType.PESSIMISTIC_WRITE);
        Optional<InterventionRequest> asked = lockOf(contactId);
        InterventionCase present = records.lock(InterventionCase.class, caseId);
        present.links().check(contactId);
        String why = check.reason("unlinkReason", reason);
        Stamp stamp = current.stamp();
        waitAgain(asked, wrong, why, stamp);
        Contact next = links.firstExcept(present, wrong);
        // the reason tells of people: it stays in the case, out of the reports
        changes.to(Verb.CASE_UNLINK, present, stamp, (one, change) -> change.leaves(one.unlink(wrong, next, why, stamp))
                .says(RequestMove.UNLINK, wrong.getNumber()));
    }

    /** What came from the years before the system has cases without requests. */
    private void waitAgain(Optional<InterventionRequest> asked, Contact contact, String why, Stamp stamp) {
        if (asked.isPresent()) {
            changes.to(Verb.REQUEST_UNLINK, asked.get(), stamp, (again, change) -> {
                again.urgencyIs(contact.getUrgency());
                change.moves(again.unlinked(why, stamp));
            });
        } else if (contact.getLevel() == ContactLevel.INTERVENTION) {
            InterventionRequest request = new InterventionRequest(contact, stamp);
            changes.made(Verb.REQUEST_ASK, request, request.getStatus(), stamp, (again, change) -> change.as(
                            AuditAction.MOVE)
                    .says(RequestMove.UNLINK));
        }
    }

    /** Its contact first: a link to it holds it, too, and whoever annuls it begins there. */
    private InterventionRequest lock(long requestId) {
        InterventionRequest request = records.find(InterventionRequest.class, requestId);
        entities.find(Contact.class, request.getContactId(), LockModeType.PESSIMISTIC_WRITE);
        return records.lockAfter(request);
    }

    private Optional<InterventionRequest> lockOf(long contactId) {
        return entities.createQuery("select r.id from InterventionRequest r where r.contactId = :contact", Long.class)
                .setParameter("contact", contactId)
                .getResultStream()
                .findFirst()
                .map(id -> records.lock(InterventionRequest.class, id));
    }

    private Contact contactOf(InterventionRequest request) {
        return entities.find(Contact.class, request.getContactId());
    }
}
