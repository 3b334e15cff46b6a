package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.kernel.RecordKind;

/** The end of the trail: up to where a page has seen it, and who changed records behind that. */
@Named
@ApplicationScoped
public class LatestChanges {

    private static final List<AuditAction> CHANGES =
            List.of(AuditAction.CREATE, AuditAction.CHANGE, AuditAction.MOVE, AuditAction.CORRECT);

    @PersistenceContext
    private EntityManager entities;

    /** The number of the last row; 0 if there is none. */
    @Transactional
    public long end() {
        return entities.createQuery("select coalesce(max(a.id), 0) from AuditEntry a", Long.class)
                .getSingleResult();
    }

    /** The last change of records of a kind behind a row, by the centre of who made it. */
    @Transactional
    public Map<Long, Long> after(long row, RecordKind kind) {
        return entities.createQuery(
                        "select a.centreId as centre, max(a.id) as latest from AuditEntry a where a.id > :row"
                                + " and a.subjectKind = :kind and a.action in :changes and a.centreId is not null"
                                + " group by a.centreId",
                        Tuple.class)
                .setParameter("row", row)
                .setParameter("kind", kind)
                .setParameter("changes", CHANGES)
                .getResultStream()
                .collect(Collectors.toMap(
                        found -> ((Number) found.get("centre")).longValue(), found -> found.get("latest", Long.class)));
    }
}
