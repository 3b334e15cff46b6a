package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.search.SearchSource;

/**
 * Contacts and what they are found by. Those written down by earlier rules get their caller's number as it is kept now,
 * so that it looks like others and meets earlier calls; a draft is its writer's.
 */
@ApplicationScoped
public class ContactWords implements SearchSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Optional<Indexed> newestBelow(long id) {
        return entities.createQuery(
                        "from Contact c where c.id < :below and c.status <> :draft order by c.id desc", Contact.class)
                .setParameter("below", id)
                .setParameter("draft", ContactStatus.DRAFT)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(ContactWords::byRulesOfToday);
    }

    private static Indexed byRulesOfToday(Contact contact) {
        contact.callerIs(contact.getCallerNumber(), contact.getCallerZaloId());
        return new Indexed(contact.getCentreId(), contact.getId(), contact.words());
    }
}
