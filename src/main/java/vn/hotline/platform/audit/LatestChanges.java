package vn.hotline.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.CurrentUser;

/**
 * The end of the trail, and which centre's records of a kind were changed last. It is read for all kinds at once, however
 * many ask in a moment.
 *
 * <p>Rows of the trail become visible in another order than that of their numbers. So the last seconds are read again
 * each time; a row that was held up for longer is news with the next one.
 */
@Named
@ApplicationScoped
public class LatestChanges {

    private static final long READ_AGAIN = Duration.ofSeconds(10).toNanos();

    /** Whoever asks for several kinds asks for them one after the other, and is told of one moment. */
    private static final long SAME_MOMENT = Duration.ofMillis(10).toNanos();

    private static final long LOOKED_BACK = 20_000;

    /** Where the trail ended some time ago. */
    private record End(long row, long seenAt) {}

    private final Map<RecordKind, Map<Long, Long>> latest = new EnumMap<>(RecordKind.class);
    private final Deque<End> ends = new ArrayDeque<>();

    @Inject
    private CurrentUser current;

    @PersistenceContext
    private EntityManager entities;

    /** The number of the last row; 0 if there is none. */
    @Transactional
    public long end() {
        return entities.createQuery("select coalesce(max(a.id), 0) from AuditEntry a", Long.class)
                .getSingleResult();
    }

    /**
     * How many records of a kind were changed in the own centre since a row.
     *
     * @param row as a page was told it; what is older than the last {@value #LOOKED_BACK} rows is not counted
     */
    @Transactional
    public long changedSince(RecordKind kind, long row) {
        return entities.createQuery(
                        "select count(distinct a.subjectId) from AuditEntry a where a.id > :row and a.subjectKind = :kind"
                                + " and a.centreId = :centre and a.action in :changes",
                        Long.class)
                .setParameter("row", Math.max(row, end() - LOOKED_BACK))
                .setParameter("kind", kind)
                .setParameter("centre", current.get().centreId())
                .setParameter("changes", AuditAction.CHANGES)
                .getSingleResult();
    }

    /** The row of the last change of records of a kind, by the centre of who made it, as far as they changed while somebody asked. */
    @Transactional
    public synchronized Map<Long, Long> of(RecordKind kind) {
        long now = System.nanoTime();
        if (ends.isEmpty() || now - ends.getLast().seenAt() > SAME_MOMENT) {
            read(now);
        }
        return Map.copyOf(latest.getOrDefault(kind, Map.of()));
    }

    private void read(long now) {
        ends.addLast(new End(end(), now));
        while (ends.size() > 1 && now - ends.getFirst().seenAt() > READ_AGAIN) {
            ends.removeFirst();
        }
        entities.createQuery(
                        "select a.subjectKind as kind, a.centreId as centre, max(a.id) as latest from AuditEntry a"
                                + " where a.id > :row and a.subjectKind is not null and a.action in :changes"
                                + " and a.centreId is not null group by a.subjectKind, a.centreId",
                        Tuple.class)
                .setParameter("row", ends.getFirst().row())
                .setParameter("changes", AuditAction.CHANGES)
                .getResultStream()
                .forEach(found -> latest.computeIfAbsent(found.get("kind", RecordKind.class), any -> new HashMap<>())
                        .merge(((Number) found.get("centre")).longValue(), found.get("latest", Long.class), Math::max));
    }
}
