package vn.hotline.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.RecordKind;

/** What entries of the handbook said before, and who changed them. */
@ApplicationScoped
public class HandbookHistory {

    @PersistenceContext
    private EntityManager entities;

    /** Newest first. */
    Part<HandbookChange> of(RecordKind kind, long id, int limit) {
        List<HandbookChange> changes = entities.createQuery(
                        "from HandbookChange c where c.kind = :kind and c.entryId = :id order by c.at desc, c.id desc",
                        HandbookChange.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        return Part.of(changes, limit, () -> entities.createQuery(
                        "select count(c) from HandbookChange c where c.kind = :kind and c.entryId = :id", Long.class)
                .setParameter("kind", kind)
                .setParameter("id", id)
                .getSingleResult()
                .intValue());
    }
}
