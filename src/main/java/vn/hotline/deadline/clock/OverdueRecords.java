package vn.hotline.deadline.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.db.Where;

/** Records whose clocks have run out, or are about to. */
@ApplicationScoped
public class OverdueRecords {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Whose.
     *
     * @param owner who leads them, or null for all of the centre
     */
    public record Of(RecordKind kind, Helpline line, int centreId, Long owner, Collection<LimitKind> limits) {}

    /** @return ids, that which is late longest first */
    public List<Long> ids(Of whose, Instant now, int limit) {
        return late(whose, now)
                .query(
                        entities,
                        Long.class,
                        "select k.recordId from LawClock k ",
                        " group by k.recordId order by min(k.openDue), k.recordId")
                .setMaxResults(limit)
                .getResultList();
    }

    public int count(Of whose, Instant now) {
        return late(whose, now).count(entities, "select count(distinct k.recordId) from LawClock k ");
    }

    public boolean isAny(Of whose, Instant now) {
        return !ids(whose, now, 1).isEmpty();
    }

    /** When those clocks end that are over by a moment, the first one first. */
    public List<Instant> ends(Of whose, Instant by) {
        return late(whose, by)
                .query(entities, Instant.class, "select k.openDue from LawClock k ", " order by k.openDue, k.id")
                .getResultList();
    }

    private static Where late(Of whose, Instant by) {
        return new Where("k.line = :line", whose.line())
                .and("k.centreId = :centre", whose.centreId())
                .and("k.openDue < :by", by)
                .given("k.ledBy = :owner", whose.owner())
                .and("k.recordKind = :recordKind", whose.kind())
                .and("k.kind in :limits", whose.limits());
    }
}
