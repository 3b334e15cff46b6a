package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactAnnulled;
import vn.hotline.contact.ContactFinalised;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;

/**
 * What interventions do about contacts, in the same transaction: a grave one waits for a supervisor's decision, one that
 * is annulled leaves the case it was about.
 */
@ApplicationScoped
public class ContactEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    void askForDecision(@Observes ContactFinalised event) {
        Contact contact = event.contact();
        if (contact.getLevel() == ContactLevel.INTERVENTION) {
            Act act = new Act(contact.getHandledBy(), contact.getFinalisedAt());
            InterventionRequest request = new InterventionRequest(contact, act);
            entities.persist(request);
            entities.persist(StatusChange.created(RecordKind.REQUEST, request.getId(), request.getStatus(), act));
        }
    }

    /** Refuses if a case stands that was opened from it. */
    void annulled(@Observes ContactAnnulled event) {
        entities
                .createQuery("from InterventionRequest r where r.contactId = :contact", InterventionRequest.class)
                .setParameter("contact", event.contact().getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(request -> request.getStatus().isOpen())
                .forEach(request -> decline(request, event));
        // the case by itself: a lock on the link, too, would be taken before that of the case, which others take first
        entities
                .createQuery(
                        "select c.id from InterventionCase c join c.contacts l where l.contactId = :contact",
                        Long.class)
                .setParameter("contact", event.contact().getId())
                .getResultList()
                .stream()
                .map(id -> entities.find(InterventionCase.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(present -> !present.getStatus().isVoid())
                .forEach(present -> leave(present, event));
    }

    private void decline(InterventionRequest request, ContactAnnulled event) {
        entities.persist(request.decline(event.reason(), event.act()));
        audit.record(AuditAction.MOVE, RecordKind.REQUEST, request.getId(), RequestMove.DECLINE.name());
    }

    private void leave(InterventionCase present, ContactAnnulled event) {
        entities.persist(present.lose(event.contact(), event.reason(), event.act()));
        audit.record(
                AuditAction.CHANGE,
                RecordKind.CASE,
                present.getId(),
                event.contact().getNumber());
    }
}
