package vn.hotline.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;

/** The limits the law sets to cases, for many of them at once, and the emergency cases that are beyond one. */
@ApplicationScoped
public class CaseClocks {

    private static final String RECEIVED = "(select min(k.receivedAt) from InterventionCase r join r.contacts l"
            + " join Contact k on k.id = l.contactId where r.id = c.id and l.linkedAt = r.openedAt)";
    /** From when the twelve hours of an emergency run. */
    private static final String BEGUN = "coalesce(c.emergencySince, " + RECEIVED + ", c.openedAt)";

    private static final String SINCE = " >= coalesce(c.emergencySince, c.openedAt)";

    /** More are not looked at; what is left out has waited less long. */
    private static final int LOOKED_AT = 200;

    /**
     * Open emergencies whose half day is gone and that seem to lack a step. Doubles of doubles and steps before the case
     * was opened are looked at afterwards, for the few that are left.
     */
    private static final String SUSPECTED = "select c.id from InterventionCase c where c.centreId = :centre"
            + " and c.line = :child and c.status in " + Literals.of(CaseStatus.steps())
            + " and c.urgency = :emergency"
            + " and (:owner is null or c.assignedTo = :owner)"
            + " and " + BEGUN + " < :before and (:after is null or " + BEGUN + " > :after)"
            + " and ("
            + lacks("InterventionCase d join d.assessments a", "a.at")
            + " or "
            + lacks("InterventionCase d join CaseAction m on m.caseId = d.id and m.kind = :measure", "m.happenedAt")
            + " and "
            + lacks(
                    "InterventionCase d join StatusChange s on s.recordKind = :kind and s.recordId = d.id"
                            + " and s.toStatus = :acting",
                    "s.at")
            + ")"
            + " order by c.openedAt, c.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Neither in the case itself nor in a double. Asked one by one: of both at once the database would read all the cases
     * there are, for each of these, at every page.
     */
    private static String lacks(String step, String at) {
        return "not exists (select 1 from %1$s where d.id = c.id and %2$s)".formatted(step, at + SINCE)
                + " and not exists (select 1 from %1$s where d.mergedInto = c.id and %2$s)".formatted(step, at + SINCE);
    }

    /** @return the limits of each case, by its id */
    public Map<Long, List<CaseDeadline>> of(Collection<Long> caseIds) {
        Map<Long, List<CaseDeadline>> all = new LinkedHashMap<>();
        if (caseIds.isEmpty()) {
            return all;
        }
        Map<Long, Long> caseOf = withDoubles(caseIds);
        Function<String, Map<Long, List<Instant>>> times = query -> times(query, caseOf);
        Map<Long, List<Instant>> assessed =
                times.apply("select c.id, a.at from InterventionCase c join c.assessments a where c.id in :cases");
        Map<Long, List<Instant>> measures =
                times.apply("select a.caseId, a.happenedAt from CaseAction a where a.caseId in :cases and a.kind = '"
                        + CaseAction.EMERGENCY_MEASURE + "'");
        Map<Long, List<Instant>> acted = times.apply("select s.recordId, s.at from StatusChange s where s.recordKind = "
                + RecordKind.class.getName() + ".CASE and s.recordId in :cases and s.toStatus = '" + CaseStatus.ACTION
                + "'");
        entities.createQuery(
                        "select c.id, c.line, c.urgency, c.emergencySince, c.openedAt, " + RECEIVED
                                + " from InterventionCase c where c.id in :cases",
                        Object[].class)
                .setParameter("cases", caseIds)
                .getResultList()
                .forEach(row -> {
                    Long id = (Long) row[0];
                    Instant since = (Instant) row[3];
                    Instant received = row[5] == null ? (Instant) row[4] : (Instant) row[5];
                    CaseDeadline.Done done = new CaseDeadline.Done(
                            first(assessed.get(id), since),
                            first(measures.get(id), since),
                            first(acted.get(id), since));
                    all.put(
                            id,
                            CaseDeadline.of((Line) row[1], (Urgency) row[2], since == null ? received : since, done));
                });
        return all;
    }

    private static Instant first(List<Instant> times, Instant since) {
        return times == null
                ? null
                : times.stream()
                        .filter(time -> since == null || !time.isBefore(since))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

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

    private Map<Long, List<Instant>> times(String query, Map<Long, Long> caseOf) {
        Map<Long, List<Instant>> times = new HashMap<>();
        entities.createQuery(query, Object[].class)
                .setParameter("cases", caseOf.keySet())
                .getResultList()
                .forEach(row -> times.computeIfAbsent(caseOf.get((Long) row[0]), id -> new ArrayList<>())
                        .add((Instant) row[1]));
        return times;
    }

    /** Lists show the limit that comes first of those that are not met. */
    List<CaseRow> on(List<CaseRow> rows) {
        Map<Long, List<CaseDeadline>> all = of(rows.stream()
                .filter(row -> row.status().isOpen() && row.line() == Line.CHILD_PROTECTION)
                .map(CaseRow::id)
                .toList());
        return rows.stream()
                .map(row -> row.with(all.getOrDefault(row.id(), List.of()).stream()
                        .filter(deadline -> deadline.met() == null)
                        .min(Comparator.comparing(CaseDeadline::due))
                        .orElse(null)))
                .toList();
    }

    /**
     * Open emergency cases beyond a limit of the law that is not met, the oldest first.
     *
     * @param owner of whom, or null for the whole centre
     * @param dueAfter only limits that passed since then; null for all
     * @return those limits, by the case's id
     */
    Map<Long, List<CaseDeadline>> overdue(int centre, Long owner, Instant dueAfter) {
        Instant now = clock.instant();
        List<Long> suspected = entities.createQuery(SUSPECTED, Long.class)
                .setParameter("centre", centre)
                .setParameter("owner", owner)
                .setParameter("child", Line.CHILD_PROTECTION)
                .setParameter("emergency", Urgency.EMERGENCY)
                .setParameter("before", now.minus(CaseDeadline.EMERGENCY))
                .setParameter("after", dueAfter == null ? null : dueAfter.minus(CaseDeadline.EMERGENCY))
                .setParameter("measure", CaseAction.EMERGENCY_MEASURE)
                .setParameter("kind", RecordKind.CASE)
                .setParameter("acting", CaseStatus.ACTION.name())
                .setMaxResults(LOOKED_AT)
                .getResultList();
        Map<Long, List<CaseDeadline>> all = of(suspected);
        Map<Long, List<CaseDeadline>> overdue = new LinkedHashMap<>();
        for (Long id : suspected) {
            List<CaseDeadline> over = all.get(id).stream()
                    .filter(deadline -> deadline.state(now).equals("over"))
                    .toList();
            if (!over.isEmpty()) {
                overdue.put(id, over);
            }
        }
        return overdue;
    }
}
