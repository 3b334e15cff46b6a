package vn.hotline.intervention.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import vn.hotline.deadline.clock.ClockMoved;
import vn.hotline.deadline.clock.ClockStatus;
import vn.hotline.deadline.clock.LawClock;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;

/** What became of the limits of law that run for a case: missed and why, standing still and why, moved and by what. */
@ApplicationScoped
public class ClockTimeline implements TimelineSource {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<TimelineEntry> of(long caseId) {
        return Stream.of(missed(caseId), stoodStill(caseId), moved(caseId))
                .flatMap(List::stream)
                .toList();
    }

    private List<TimelineEntry> missed(long caseId) {
        return entities.createQuery(
                        "from LawClock k where k.recordKind = :case and k.recordId = :id and k.breached = true",
                        LawClock.class)
                .setParameter("case", RecordKind.CASE)
                .setParameter("id", caseId)
                .getResultStream()
                .map(clock -> TimelineEntry.of(
                        clock.getDueAt(),
                        TimelineKind.MISSED,
                        clock.getBreachReason(),
                        null,
                        null,
                        "clock.timeline.missed",
                        clock.getKind()))
                .toList();
    }

    private List<TimelineEntry> stoodStill(long caseId) {
        return entities.createQuery(
                        "select s, k.kind from StatusChange s join LawClock k on k.id = s.recordId"
                                + " where s.recordKind = :clock and k.recordKind = :case and k.recordId = :id"
                                + " and (s.toStatus = :paused or s.fromStatus = :paused)",
                        Object[].class)
                .setParameter("clock", RecordKind.CLOCK)
                .setParameter("case", RecordKind.CASE)
                .setParameter("id", caseId)
                .setParameter("paused", ClockStatus.PAUSED.name())
                .getResultStream()
                .map(row -> stoodStill((StatusChange) row[0], (LimitKind) row[1]))
                .toList();
    }

    private static TimelineEntry stoodStill(StatusChange change, LimitKind kind) {
        boolean paused = ClockStatus.PAUSED.name().equals(change.getToStatus());
        return TimelineEntry.of(
                change.getAt(),
                TimelineKind.CLOCK,
                change.getReason(),
                null,
                change.getByUser(),
                paused ? "clock.timeline.paused" : "clock.timeline.resumed",
                kind);
    }

    private List<TimelineEntry> moved(long caseId) {
        return entities.createQuery(
                        "select m, k.kind, d.number from ClockMoved m join LawClock k on k.id = m.clockId"
                                + " left join CalendarDecision d on d.id = m.decisionId"
                                + " where k.recordKind = :case and k.recordId = :id",
                        Object[].class)
                .setParameter("case", RecordKind.CASE)
                .setParameter("id", caseId)
                .getResultStream()
                .map(row -> moved((ClockMoved) row[0], (LimitKind) row[1], (String) row[2]))
                .toList();
    }

    private static TimelineEntry moved(ClockMoved moved, LimitKind kind, String decision) {
        return TimelineEntry.of(
                moved.getAt(),
                TimelineKind.CLOCK,
                null,
                null,
                moved.getByUser(),
                moved.getDecisionId() == null ? "clock.timeline.later" : "clock.timeline.moved",
                kind,
                moved.getFromDue(),
                moved.getToDue(),
                decision == null ? "" : decision);
    }
}
