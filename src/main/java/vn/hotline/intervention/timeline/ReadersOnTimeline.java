package vn.hotline.intervention.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;

/** Who read a case, by the trail: each person once a day, when she opened it first. */
@ApplicationScoped
public class ReadersOnTimeline {

    @PersistenceContext
    private EntityManager entities;

    List<TimelineEntry> of(long caseId) {
        Set<List<Object>> seen = new HashSet<>();
        return entities.createQuery(
                        "select e.at, e.actorId from AuditEntry e where e.subjectKind = :kind and e.subjectId = :case"
                                + " and e.action = :read and e.actorId is not null order by e.at, e.id",
                        Object[].class)
                .setParameter("kind", RecordKind.CASE)
                .setParameter("case", caseId)
                .setParameter("read", AuditAction.READ)
                .getResultStream()
                .filter(row -> seen.add(List.of(row[1], Days.dayOf((Instant) row[0]))))
                .map(row -> TimelineEntry.of(
                        (Instant) row[0], TimelineKind.READ, null, null, (Long) row[1], "case.timeline.read"))
                .toList();
    }
}
