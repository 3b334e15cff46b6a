package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.deadline.calendar.Calendars;
import vn.hotline.deadline.calendar.WorkingDays;
import vn.hotline.intervention.lead.CaseSteps.Step;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Lateness;
import vn.hotline.kernel.Literals;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Urgency;

/** The limits the law sets to cases, for many of them at once, and the emergency cases that are beyond one. */
@ApplicationScoped
public class CaseClocks {

    private static final String RECEIVED = "(select min(k.receivedAt) from c.contacts l"
            + " join Contact k on k.id = l.contactId where l.linkedAt = c.openedAt)";
    /** From when the twelve hours of an emergency run. */
    private static final String BEGUN = "coalesce(c.emergencySince, " + RECEIVED + ", c.openedAt)";

    private static final String SINCE = " >= coalesce(c.emergencySince, c.openedAt)";

    /** More are not looked at; what is left out has waited less long. */
    private static final int LOOKED_AT = 200;

    /** Nearly every case that seems late is; whoever asks for one needs to look at few. */
    private static final int AT_ONCE = 5;

    /**
     * Open emergencies whose half day is gone and that seem to lack a step. Doubles of doubles and steps before the case
     * was opened are looked at afterwards, for the few that are left.
     */
    private static final String SUSPECTED = "select c.id from InterventionCase c where c.centreId = :centre"
            + " and c.line = :child and c.status in " + Literals.of(CaseStatus.steps())
            + " and c.urgency = :emergency"
            + " and " + BEGUN + " < :before"
            + " and ("
            + lacks("c.assessments a where", "d.assessments a on", "a.at")
            + " or "
            + lacks(
                    "CaseAction m where m.caseId = c.id and m.kind = :measure and",
                    "CaseAction m on m.caseId = d.id and m.kind = :measure and",
                    "m.happenedAt")
            + " and "
            + lacks(
                    "StatusChange s where s.recordKind = :kind and s.recordId = c.id and s.toStatus = :acting and",
                    "StatusChange s on s.recordKind = :kind and s.recordId = d.id and s.toStatus = :acting and",
                    "s.at")
            + ")";

    private static final String OF_ONE = " and c.assignedTo = :owner";
    private static final String LATELY = " and " + BEGUN + " > :after";
    private static final String OLDEST_FIRST = " order by c.openedAt, c.id";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseSteps steps;

    @Inject
    private Calendars calendars;

    @Inject
    private Clock clock;

    /**
     * Neither in the case itself nor in a double. Asked one by one: of both at once the database would read all the cases
     * there are, for each of these, at every page.
     */
    private static String lacks(String own, String ofDouble, String at) {
        return "not exists (select 1 from %s %s)".formatted(own, at + SINCE)
                + " and not exists (select 1 from InterventionCase d join %s %s where d.mergedInto = c.id)"
                        .formatted(ofDouble, at + SINCE);
    }

    /** @return the limits of each case, by its id */
    public Map<Long, List<CaseDeadline>> of(Collection<Long> caseIds) {
        Map<Long, List<CaseDeadline>> all = new LinkedHashMap<>();
        if (caseIds.isEmpty()) {
            return all;
        }
        Map<Long, Map<Step, List<Instant>>> taken = steps.of(caseIds);
        Map<Integer, WorkingDays> days = new HashMap<>();
        entities.createQuery(
                        "select c.id, c.line, c.urgency, c.emergencySince, c.openedAt, " + RECEIVED
                                + ", c.provinceId"
                                + " from InterventionCase c where c.id in :cases",
                        Object[].class)
                .setParameter("cases", caseIds)
                .getResultList()
                .forEach(row -> {
                    Long id = (Long) row[0];
                    Instant since = (Instant) row[3];
                    Instant received = row[5] == null ? (Instant) row[4] : (Instant) row[5];
                    Map<Step, List<Instant>> done = taken.getOrDefault(id, Map.of());
                    CaseDeadline.Done met = new CaseDeadline.Done(
                            first(done.get(Step.ASSESSED), since),
                            first(done.get(Step.MEASURED), since),
                            first(done.get(Step.ACTED), since));
                    all.put(
                            id,
                            CaseDeadline.of(
                                    (Helpline) row[1],
                                    (Urgency) row[2],
                                    since == null ? received : since,
                                    met,
                                    days.computeIfAbsent((Integer) row[6], calendars::in)));
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

    /** Lists show the limit that comes first of those that are not met. */
    List<CaseRow> on(List<CaseRow> rows) {
        return on(
                rows,
                of(rows.stream()
                        .filter(row -> row.status().isOpen() && row.line() == Helpline.CHILD_PROTECTION)
                        .map(CaseRow::id)
                        .toList()));
    }

    /** The same where the limits are known. */
    static List<CaseRow> on(List<CaseRow> rows, Map<Long, List<CaseDeadline>> limits) {
        return rows.stream()
                .map(row -> row.with(limits.getOrDefault(row.id(), List.of()).stream()
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
        return overdueOf(suspected(centre, owner, now, dueAfter), now);
    }

    /** Whether there is one: only as many are looked at as it takes. */
    boolean isAnyOverdue(int centre, Long owner) {
        Instant now = clock.instant();
        List<Long> suspected = suspected(centre, owner, now, null);
        for (int from = 0; from < suspected.size(); from += AT_ONCE) {
            List<Long> some = suspected.subList(from, Math.min(from + AT_ONCE, suspected.size()));
            if (!overdueOf(some, now).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    List<Long> suspected(int centre, Long owner, Instant now, Instant dueAfter) {
        String query = SUSPECTED + (owner == null ? "" : OF_ONE) + (dueAfter == null ? "" : LATELY) + OLDEST_FIRST;
        TypedQuery<Long> suspected = entities.createQuery(query, Long.class)
                .setParameter("centre", centre)
                .setParameter("child", Helpline.CHILD_PROTECTION)
                .setParameter("emergency", Urgency.EMERGENCY)
                .setParameter("before", now.minus(CaseDeadline.EMERGENCY))
                .setParameter("measure", CaseAction.EMERGENCY_MEASURE)
                .setParameter("kind", RecordKind.CASE)
                .setParameter("acting", CaseStatus.ACTION.name());
        if (owner != null) {
            suspected.setParameter("owner", owner);
        }
        if (dueAfter != null) {
            suspected.setParameter("after", dueAfter.minus(CaseDeadline.EMERGENCY));
        }
        return suspected.setMaxResults(LOOKED_AT).getResultList();
    }

    private Map<Long, List<CaseDeadline>> overdueOf(List<Long> suspected, Instant now) {
        Map<Long, List<CaseDeadline>> all = of(suspected);
        Map<Long, List<CaseDeadline>> overdue = new LinkedHashMap<>();
        for (Long id : suspected) {
            List<CaseDeadline> over = all.get(id).stream()
                    .filter(deadline -> deadline.state(now) == Lateness.OVER)
                    .toList();
            if (!over.isEmpty()) {
                overdue.put(id, over);
            }
        }
        return overdue;
    }
}
