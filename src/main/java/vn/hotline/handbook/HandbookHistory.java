package vn.hotline.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.hotline.kernel.Part;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.Difference;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.security.CurrentUser;

/** What entries of the handbook said before, and who changed them: kept in the transaction of the change. */
@ApplicationScoped
public class HandbookHistory {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    void created(RecordKind kind, Long id, String name) {
        audit.record(AuditAction.CREATE, kind, id, Detail.of(name));
    }

    void changed(RecordKind kind, Long id, String name, List<Difference> changes) {
        changes.forEach(change -> entities.persist(new HandbookChange(kind, id, change, current.stamp())));
        audit.record(AuditAction.CHANGE, kind, id, Detail.of(name));
    }

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
