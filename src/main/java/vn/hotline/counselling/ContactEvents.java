package vn.hotline.counselling;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hotline.contact.Contact;
import vn.hotline.contact.ContactCorrected;
import vn.hotline.contact.ContactFinalised;
import vn.hotline.contact.ContactLevel;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.BusinessException;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.security.Verb;

/** What happens to contacts that counselling acts on, in the transaction in which it happens. */
@ApplicationScoped
public class ContactEvents {

    /** Rows are locked down the road, whoever else observes the same. */
    private static final int BEFORE_REQUESTS = Interceptor.Priority.APPLICATION;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    void finalised(@Observes @Priority(BEFORE_REQUESTS) ContactFinalised event) {
        Contact contact = event.contact();
        if (contact.getLevel() == ContactLevel.IN_DEPTH) {
            begin(contact, new Act(contact.getHandledBy(), contact.getFinalisedAt()));
        }
    }

    private void begin(Contact contact, Act act) {
        CounsellingSession session = new CounsellingSession(contact);
        changes.made(Verb.COUNSELLING_BEGIN, session, session.getStatus(), act, (begun, change) -> change.unsaid());
    }

    /**
     * A record waits if the contact is in-depth after all; one that nobody has begun goes if it is not. What was counselled
     * in a contact that turns out to be graver stays.
     *
     * @throws BusinessException at {@code level} if what was counselled would be information only
     */
    void corrected(@Observes @Priority(BEFORE_REQUESTS) ContactCorrected event) {
        ContactLevel now = event.contact().getLevel();
        if (now == event.before().getLevel()) {
            return;
        }
        Optional<CounsellingSession> present = lockOf(event.contact());
        if (now == ContactLevel.IN_DEPTH) {
            present.ifPresentOrElse(session -> renew(session, event), () -> begin(event.contact(), event.act()));
        } else {
            present.filter(session -> !session.getStatus().isVoid()).ifPresent(session -> withdraw(session, event));
        }
    }

    private void renew(CounsellingSession session, ContactCorrected event) {
        if (session.getStatus().isVoid()) {
            changes.to(
                    Verb.COUNSELLING_RENEW,
                    session,
                    event.act(),
                    (one, change) -> change.moves(CounsellingMove.RENEW, one.renew(event.reason(), event.act())));
        }
    }

    private void withdraw(CounsellingSession session, ContactCorrected event) {
        if (session.isUntouched()) {
            annul(session, event.reason(), event.act());
        } else if (event.contact().getLevel() == ContactLevel.INFORMATION) {
            throw BusinessException.at("level", "contact.level.counselled");
        }
    }

    private Optional<CounsellingSession> lockOf(Contact contact) {
        return entities.createQuery("from CounsellingSession s where s.contactId = :contact", CounsellingSession.class)
                .setParameter("contact", contact.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What was counselled in a contact that never was counts for nothing, either. */
    void annulled(@Observes @Priority(BEFORE_REQUESTS) Happened event) {
        if (event.verb() == Verb.CONTACT_ANNUL && event.record() instanceof Contact contact) {
            lockOf(contact)
                    .filter(session -> !session.getStatus().isVoid())
                    .ifPresent(session -> annul(session, event.reason(), event.act()));
        }
    }

    private void annul(CounsellingSession session, String reason, Act act) {
        changes.to(Verb.COUNSELLING_ANNUL, session, act, (one, change) -> change.moves(
                        CounsellingMove.ANNUL, one.annul(reason, act))
                .because(reason));
    }
}
