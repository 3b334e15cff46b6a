package vn.hotline.platform.trail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.RecordNumbers;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/**
 * What somebody had in front of her lately, by her own rows of the trail: to be opened again. Numbers and times alone, so
 * that nothing of anybody is read for it; whoever opens one is asked as always.
 */
@Stateless
@May(Verb.ACCOUNT_KEEP)
public class OwnRecords {

    private static final Duration LATELY = Duration.ofHours(12);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private RecordNumbers numbers;

    /** One of them, and when she was at it last. */
    public record OwnRecord(RecordKind kind, long id, String number, Instant at) {}

    /** The latest first. */
    public List<OwnRecord> lately(Collection<RecordKind> kinds, int limit) {
        List<Tuple> found = entities.createQuery(
                        "select a.subjectKind as kind, a.subjectId as record, max(a.at) as last from AuditEntry a"
                                + " where a.actorId = :me and a.at > :since and a.subjectKind in :kinds"
                                + " and a.subjectId is not null group by a.subjectKind, a.subjectId"
                                + " order by max(a.at) desc, a.subjectId desc",
                        Tuple.class)
                .setParameter("me", current.get().userId())
                .setParameter("since", current.stamp().at().minus(LATELY))
                .setParameter("kinds", kinds)
                .setMaxResults(limit)
                .getResultList();
        Map<RecordKind, Set<Long>> ids = new EnumMap<>(RecordKind.class);
        found.forEach(one -> ids.computeIfAbsent(one.get("kind", RecordKind.class), any -> new TreeSet<>())
                .add(one.get("record", Long.class)));
        Map<RecordKind, Map<Long, String>> named = numbers.ofRecords(ids);
        return found.stream()
                .map(one -> own(one, named))
                .filter(one -> one.number() != null)
                .toList();
    }

    private static OwnRecord own(Tuple one, Map<RecordKind, Map<Long, String>> named) {
        RecordKind kind = one.get("kind", RecordKind.class);
        Long id = one.get("record", Long.class);
        return new OwnRecord(kind, id, named.get(kind).get(id), one.get("last", Instant.class));
    }
}
