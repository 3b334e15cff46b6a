package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.RecordKind;

/** When the steps were done that the law asks of cases. */
@ApplicationScoped
public class CaseSteps {

    /** The steps that meet a limit, of cases and of their doubles, in one question: lists ask for them at every look. */
    private static final String STEPS = "select c.id, a.at, '" + Step.ASSESSED + "' from InterventionCase c"
            + " join c.assessments a where c.id in :cases"
            + " union all select m.caseId, m.happenedAt, '" + Step.MEASURED + "' from CaseAction m"
            + " where m.caseId in :cases and m.kind = '" + CaseAction.EMERGENCY_MEASURE + "'"
            + " union all select s.recordId, s.at, '" + Step.ACTED + "' from StatusChange s where s.recordKind = "
            + RecordKind.class.getName() + ".CASE and s.recordId in :cases and s.toStatus = '" + CaseStatus.ACTION
            + "'";

    enum Step {
        ASSESSED,
        MEASURED,
        ACTED
    }

    @PersistenceContext
    private EntityManager entities;

    /** What was done in a double was done in the case that remains: each of them with the case it counts for. */
    private Map<Long, Long> withDoubles(Collection<Long> caseIds) {
        Map<Long, Long> caseOf = new HashMap<>();
        caseIds.forEach(id -> caseOf.put(id, id));
        for (Collection<Long> last = caseIds; !last.isEmpty(); ) {
            List<Long> found = new ArrayList<>();
            entities.createQuery(
                            "select c.id, c.mergedInto from InterventionCase c where c.mergedInto in :cases",
                            Object[].class)
                    .setParameter("cases", List.copyOf(last))
                    .getResultList()
                    .forEach(row -> {
                        if (caseOf.putIfAbsent((Long) row[0], caseOf.get((Long) row[1])) == null) {
                            found.add((Long) row[0]);
                        }
                    });
            last = found;
        }
        return caseOf;
    }

    /** @return the times at which each step was done, by case */
    Map<Long, Map<Step, List<Instant>>> of(Collection<Long> caseIds) {
        Map<Long, Long> caseOf = withDoubles(caseIds);
        Map<Long, Map<Step, List<Instant>>> steps = new HashMap<>();
        entities.createQuery(STEPS, Object[].class)
                .setParameter("cases", caseOf.keySet())
                .getResultList()
                .forEach(row -> steps.computeIfAbsent(caseOf.get((Long) row[0]), id -> new EnumMap<>(Step.class))
                        .computeIfAbsent(Step.valueOf((String) row[2]), step -> new ArrayList<>())
                        .add((Instant) row[1]));
        return steps;
    }
}
