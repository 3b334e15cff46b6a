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
import vn.hotline.contact.ContactFacts;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.ContactStatus;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Stamp;
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

    void happened(@Observes @Priority(BEFORE_REQUESTS) Happened event) {
        if (!(event.record() instanceof Contact contact)) {
            return;
        }
        if (event.reaches(ContactStatus.FINALISED)) {
            finalised(contact, event);
        } else if (event.verb() == Verb.CONTACT_CORRECT) {
            corrected(contact, event);
        } else if (event.verb() == Verb.CONTACT_ANNUL) {
            annulled(contact, event);
        }
    }

    private void finalised(Contact contact, Happened event) {
        if (contact.getLevel() == ContactLevel.IN_DEPTH) {
            begin(contact, event.stamp());
        }
    }

    private void begin(Contact contact, Stamp stamp) {
        CounsellingSession session = new CounsellingSession(contact);
        changes.made(Verb.COUNSELLING_BEGIN, session, session.getStatus(), stamp, (begun, change) -> change.unsaid());
    }

    /**
     * A record waits if the contact is in-depth after all; one that nobody has begun goes if it is not. What was counselled
     * in a contact that turns out to be graver stays.
     *
     * @throws BusinessException at {@code level} if what was counselled would be information only
     */
    private void corrected(Contact contact, Happened event) {
        ContactLevel now = contact.getLevel();
        if (now == ((ContactFacts) event.before()).level()) {
            return;
        }
        Optional<CounsellingSession> present = lockOf(contact);
        if (now == ContactLevel.IN_DEPTH) {
            present.ifPresentOrElse(session -> renew(session, event), () -> begin(contact, event.stamp()));
        } else {
            present.filter(session -> !session.getStatus().isVoid())
                    .ifPresent(session -> withdraw(session, now, event));
        }
    }

    private void renew(CounsellingSession session, Happened event) {
        if (session.getStatus().isVoid()) {
            changes.to(
                    Verb.COUNSELLING_RENEW,
                    session,
                    event.stamp(),
                    (one, change) -> change.moves(one.renew(event.reason(), event.stamp())));
        }
    }

    private void withdraw(CounsellingSession session, ContactLevel now, Happened event) {
        if (session.isUntouched()) {
            annul(session, event.reason(), event.stamp());
        } else if (now == ContactLevel.INFORMATION) {
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
    private void annulled(Contact contact, Happened event) {
        lockOf(contact)
                .filter(session -> !session.getStatus().isVoid())
                .ifPresent(session -> annul(session, event.reason(), event.stamp()));
    }

    private void annul(CounsellingSession session, String reason, Stamp stamp) {
        changes.to(Verb.COUNSELLING_ANNUL, session, stamp, (one, change) -> change.moves(one.annul(reason, stamp))
                .because(reason));
    }
}
