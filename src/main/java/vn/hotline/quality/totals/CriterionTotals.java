package vn.hotline.quality.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hotline.platform.db.Where;
import vn.hotline.quality.rubric.Criterion;

/** Adds up marks by criterion and month. A criterion is the same through all editions by its origin. */
@ApplicationScoped
class CriterionTotals {

    private static final String ORIGIN = "coalesce(k.originId, k.id)";

    private static final String MARKS = "select " + ORIGIN
            + ", year(r.givenDay), month(r.givenDay), count(m), sum(m.share) from Review r join r.marks m"
            + " join Criterion k on k.id = m.criterionId ";

    @PersistenceContext
    private EntityManager entities;

    /** @param scored which reviews are added up */
    List<CriterionTotal> of(Where scored, String language) {
        Map<Long, Map<YearMonth, Average>> byOrigin = new HashMap<>();
        scored.and("m.share is not null")
                .query(entities, Object[].class, MARKS, " group by " + ORIGIN + ", year(r.givenDay), month(r.givenDay)")
                .getResultList()
                .forEach(row -> byOrigin.computeIfAbsent((Long) row[0], origin -> new HashMap<>())
                        .put(YearMonth.of((Integer) row[1], (Integer) row[2]), new Average((Long) row[3], (Long)
                                row[4])));
        return last(byOrigin.keySet()).stream()
                .map(criterion -> total(criterion, byOrigin.get(criterion.getOriginId()), language))
                .toList();
    }

    private static CriterionTotal total(Criterion criterion, Map<YearMonth, Average> months, String language) {
        Average all = months.values().stream().reduce(Average.NONE, Average::and);
        return new CriterionTotal(criterion.title(language), criterion.isMust(), all, Map.copyOf(months));
    }

    /** As the last published edition that has it says it, in the order of its places. */
    private List<Criterion> last(Collection<Long> origins) {
        if (origins.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select k from Rubric e join e.criteria k where " + ORIGIN + " in :origins"
                                + " and e.publishedAt is not null order by e.edition",
                        Criterion.class)
                .setParameter("origins", origins)
                .getResultStream()
                .collect(Collectors.toMap(Criterion::getOriginId, one -> one, (former, later) -> later))
                .values()
                .stream()
                .sorted(Comparator.comparing(Criterion::getPlace).thenComparing(Criterion::getId))
                .toList();
    }
}
