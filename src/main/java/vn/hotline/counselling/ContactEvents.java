package vn.hotline.counselling;

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

/** What happens to contacts that counselling acts on, in the transaction in which it happens. */
@ApplicationScoped
public class ContactEvents {

    @PersistenceContext
    private EntityManager entities;

    void finalised(@Observes ContactFinalised event) {
        Contact contact = event.contact();
        if (contact.getLevel() != ContactLevel.IN_DEPTH) {
            return;
        }
        CounsellingSession session = new CounsellingSession(contact);
        entities.persist(session);
        Act act = new Act(contact.getHandledBy(), contact.getFinalisedAt());
        entities.persist(StatusChange.created(RecordKind.COUNSELLING, session.getId(), session.getStatus(), act));
    }
}
