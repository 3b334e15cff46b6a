package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hotline.deadline.limit.LawEvent;
import vn.hotline.kernel.RecordKind;

/** When the steps were done that the law asks of a case. */
@ApplicationScoped
public class CaseSteps {

    /** The steps that meet a limit, in one question. */
    private static final String STEPS = "select a.at, '" + LawEvent.RISK_ASSESSED + "' from InterventionCase c"
            + " join c.assessments a where c.id in :cases"
            + " union all select m.happenedAt, '" + LawEvent.MEASURE_TAKEN + "' from CaseAction m"
            + " where m.caseId in :cases and m.kind = '" + CaseAction.EMERGENCY_MEASURE + "'"
            + " union all select s.at, '" + LawEvent.PLAN_BEGUN + "' from StatusChange s where s.recordKind = "
            + RecordKind.class.getName() + ".CASE and s.recordId in :cases and s.toStatus = '" + CaseStatus.ACTION
            + "'";

    @PersistenceContext
    private EntityManager entities;

    /** @return the times at which each step was done, in the case and in its doubles */
    Map<LawEvent, List<Instant>> of(long caseId) {
        Map<LawEvent, List<Instant>> steps = new EnumMap<>(LawEvent.class);
        entities.createQuery(STEPS, Object[].class)
                .setParameter("cases", withDoubles(caseId))
                .getResultList()
                .forEach(row -> steps.computeIfAbsent(LawEvent.valueOf((String) row[1]), step -> new ArrayList<>())
                        .add((Instant) row[0]));
        return steps;
    }

    /** What was done in a double was done in the case that remains. */
    private List<Long> withDoubles(long caseId) {
        List<Long> all = new ArrayList<>(List.of(caseId));
        for (List<Long> last = all; !last.isEmpty(); all.addAll(last)) {
            last = entities.createQuery("select c.id from InterventionCase c where c.mergedInto in :cases", Long.class)
                    .setParameter("cases", List.copyOf(last))
                    .getResultList();
        }
        return all;
    }
}
