package vn.hotline.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;

/** What happens to contacts that counselling acts on, in the transaction in which it happens. */
@ApplicationScoped
public class ContactEvents {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<CounsellingCounted> counted;

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

    /** What was counselled in a contact that never was counts for nothing, either. */
    void annulled(@Observes ContactAnnulled event) {
        entities.createQuery("from CounsellingSession s where s.contactId = :contact", CounsellingSession.class)
                .setParameter("contact", event.contact().getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(session -> annul(session, event));
    }

    private void annul(CounsellingSession session, ContactAnnulled event) {
        CounsellingFacts before = session.facts();
        entities.persist(session.annul(event.reason(), event.act()));
        audit.record(AuditAction.MOVE, RecordKind.COUNSELLING, session.getId(), CounsellingMove.ANNUL.name());
        Cause cause = new Cause(RecordKind.COUNSELLING, session.getId(), event.reason());
        counted.fire(new CounsellingCounted(before, null, cause));
    }
}
