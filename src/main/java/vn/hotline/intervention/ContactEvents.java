package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactFinalised;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;

/** What interventions do about contacts, in the same transaction: a grave one waits for a supervisor's decision. */
@ApplicationScoped
public class ContactEvents {

    @PersistenceContext
    private EntityManager entities;

    void askForDecision(@Observes ContactFinalised event) {
        Contact contact = event.contact();
        if (contact.getLevel() == ContactLevel.INTERVENTION) {
            Act act = new Act(contact.getHandledBy(), contact.getFinalisedAt());
            InterventionRequest request = new InterventionRequest(contact, act);
            entities.persist(request);
            entities.persist(StatusChange.created(RecordKind.REQUEST, request.getId(), request.getStatus(), act));
        }
    }
}
