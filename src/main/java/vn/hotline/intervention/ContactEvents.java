package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactAnnulled;
import vn.hotline.contact.ContactCorrected;
import vn.hotline.contact.ContactFinalised;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Role;

/**
 * What interventions do about contacts, in the same transaction: a grave one waits for a supervisor's decision, one that
 * is put right takes along what follows from it, one that is annulled leaves the case it was about.
 */
@ApplicationScoped
public class ContactEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser current;

    @Inject
    private CaseNotices notices;

    @Inject
    private Event<CaseCounted> counted;

    /** What was taken as being about an open case is linked to it; nothing is left to decide then. */
    void askForDecision(@Observes ContactFinalised event) {
        Contact contact = event.contact();
        Act act = new Act(contact.getHandledBy(), contact.getFinalisedAt());
        Optional<InterventionCase> about = chosen(event);
        if (contact.getLevel() == ContactLevel.INTERVENTION) {
            InterventionRequest request = ask(contact, act);
            about.ifPresent(present -> decidedBy(present, request, act));
        }
        about.ifPresent(present -> link(present, contact, act));
    }

    /** Ended or merged meanwhile, it is no longer one that a contact can be linked to: a supervisor decides as always. */
    private Optional<InterventionCase> chosen(ContactFinalised event) {
        Contact contact = event.contact();
        return Optional.ofNullable(event.aboutCase())
                .map(id -> entities.find(InterventionCase.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(present -> present.getCentreId() == contact.getCentreId())
                .filter(present -> present.getLine() == contact.getLine())
                .filter(present -> present.getStatus().isOpen());
    }

    private void decidedBy(InterventionCase present, InterventionRequest request, Act act) {
        entities.persist(request.linked(present.getId(), act));
        audit.record(AuditAction.MOVE, RecordKind.REQUEST, request.getId(), Detail.of(RequestMove.LINK));
    }

    private void link(InterventionCase present, Contact contact, Act act) {
        CaseFacts before = present.facts();
        present.link(contact, act);
        present.raise(contact.getUrgency(), contact.getReceivedAt(), contact.getNumber(), act)
                .ifPresent(raised -> {
                    entities.persist(raised);
                    notices.raised(present);
                });
        audit.record(
                AuditAction.CHANGE, RecordKind.CASE, present.getId(), Detail.of(RequestMove.LINK, contact.getNumber()));
        notices.attached(present, contact);
        counted(before, present, null);
    }

    private InterventionRequest ask(Contact contact, Act act) {
        InterventionRequest request = new InterventionRequest(contact, act);
        entities.persist(request);
        entities.persist(StatusChange.created(RecordKind.REQUEST, request.getId(), request.getStatus(), act));
        return request;
    }

    /**
     * A contact that is graver than it was recorded asks for a decision, one that is not withdraws what still waits. Its
     * urgency goes to the request, and up in its case; its channel is that of the case it was the first of.
     */
    void corrected(@Observes ContactCorrected event) {
        Contact contact = event.contact();
        InterventionRequest request = lockRequestOf(contact).orElse(null);
        List<InterventionCase> standing = lockCasesOf(contact);
        ContactLevel before = event.before().getLevel();
        if (before != contact.getLevel() && contact.getLevel() == ContactLevel.INTERVENTION) {
            askFor(contact, request, standing, event);
        } else if (before != contact.getLevel() && before == ContactLevel.INTERVENTION) {
            withdraw(request, standing, event);
        }
        if (request != null && request.getStatus().isOpen()) {
            request.urgencyIs(contact.getUrgency());
        }
        standing.forEach(present -> follow(present, event));
    }

    /** What is in a case already waits for nobody. */
    private void askFor(
            Contact contact, InterventionRequest request, List<InterventionCase> standing, ContactCorrected event) {
        if (request == null) {
            InterventionRequest asked = ask(contact, event.act());
            standing.stream().findFirst().ifPresent(present -> decidedBy(present, asked, event.act()));
        } else if (RequestMove.ASK_AGAIN.isPossibleFrom(request.getStatus())) {
            entities.persist(request.askedAgain(event.reason(), event.act()));
            audit.record(AuditAction.MOVE, RecordKind.REQUEST, request.getId(), Detail.of(RequestMove.ASK_AGAIN));
        }
    }

    /** Whether a child needs a case is a supervisor's decision, also where it is taken by correcting the record. */
    private void withdraw(InterventionRequest request, List<InterventionCase> standing, ContactCorrected event) {
        if (!standing.isEmpty()) {
            throw BusinessException.at(
                    "level", "contact.level.inCase", standing.get(0).getNumber());
        }
        if (request != null && request.getStatus().isOpen()) {
            if (!current.has(Role.SUPERVISOR)) {
                throw BusinessException.at("level", "contact.level.waits");
            }
            decline(request, event.reason(), event.act());
        }
    }

    private void follow(InterventionCase present, ContactCorrected event) {
        Contact contact = event.contact();
        CaseFacts before = present.facts();
        Optional<CaseChange> raised =
                present.raise(contact.getUrgency(), contact.getReceivedAt(), contact.getNumber(), event.act());
        Optional<CaseChange> source = present.sourceCorrected(contact, event.reason(), event.act());
        Stream.of(raised, source).flatMap(Optional::stream).forEach(change -> {
            entities.persist(change);
            audit.record(AuditAction.CHANGE, RecordKind.CASE, present.getId(), Detail.of(contact.getNumber()));
        });
        if (raised.isPresent()) {
            notices.raised(present);
        }
        counted(before, present, event.reason());
    }

    /** Refuses if a case stands that was opened from it. */
    void annulled(@Observes ContactAnnulled event) {
        lockRequestOf(event.contact())
                .filter(request -> request.getStatus().isOpen())
                .ifPresent(request -> decline(request, event.reason(), event.act()));
        lockCasesOf(event.contact()).forEach(present -> leave(present, event));
    }

    private Optional<InterventionRequest> lockRequestOf(Contact contact) {
        return entities.createQuery(
                        "from InterventionRequest r where r.contactId = :contact", InterventionRequest.class)
                .setParameter("contact", contact.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The case by itself: a lock on the link, too, would be taken before that of the case, which others take first. */
    private List<InterventionCase> lockCasesOf(Contact contact) {
        return entities
                .createQuery(
                        "select c.id from InterventionCase c join c.contacts l where l.contactId = :contact",
                        Long.class)
                .setParameter("contact", contact.getId())
                .getResultList()
                .stream()
                .map(id -> entities.find(InterventionCase.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(present -> !present.getStatus().isVoid())
                .toList();
    }

    private void decline(InterventionRequest request, String reason, Act act) {
        entities.persist(request.decline(reason, act));
        audit.record(AuditAction.MOVE, RecordKind.REQUEST, request.getId(), Detail.of(RequestMove.DECLINE));
    }

    private void leave(InterventionCase present, ContactAnnulled event) {
        CaseFacts before = present.facts();
        Contact next = present.firstBeside(event.contact().getId())
                .map(id -> entities.find(Contact.class, id))
                .orElse(null);
        entities.persist(present.lose(event.contact(), next, event.reason(), event.act()));
        counted(before, present, event.reason());
        audit.record(
                AuditAction.CHANGE,
                RecordKind.CASE,
                present.getId(),
                Detail.of(event.contact().getNumber()));
    }

    private void counted(CaseFacts before, InterventionCase after, String reason) {
        if (!Objects.equals(before, after.facts())) {
            counted.fire(new CaseCounted(before, after.facts(), new Cause(RecordKind.CASE, after.getId(), reason)));
        }
    }
}
