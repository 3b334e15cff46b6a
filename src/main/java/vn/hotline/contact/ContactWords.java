package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.search.SearchSource;

/** Recorded contacts and what they are found by. */
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
                        "from Contact c where c.id < :below and c.status = :recorded order by c.id desc", Contact.class)
                .setParameter("below", id)
                .setParameter("recorded", ContactStatus.FINALISED)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(contact -> new Indexed(
                        contact.getCentreId(),
                        contact.getId(),
                        contact.searchTokens().tokens()));
    }
}
