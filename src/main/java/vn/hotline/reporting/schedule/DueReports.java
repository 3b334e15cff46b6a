package vn.hotline.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.work.Work;

/**
 * Finds the reports that fell due and puts each in to be made, with a row of its own: the row is unique, so that of any
 * number of servers that look at once one puts it in.
 */
@ApplicationScoped
public class DueReports {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    /** A report that fell due and that nobody put in yet. */
    public record Wanted(long scheduleId, Period period) {}

    /** In the order they are to be made. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Wanted> wanted() {
        Instant now = clock.instant();
        List<Wanted> wanted = new ArrayList<>();
        for (ReportSchedule schedule : entities.createQuery(
                        "from ReportSchedule s where s.active = true order by s.id", ReportSchedule.class)
                .getResultList()) {
            for (Period period : schedule.due(lastDay(schedule, now), now)) {
                wanted.add(new Wanted(schedule.getId(), period));
            }
        }
        return wanted;
    }

    /** A day that is not over cannot have been reported on: what says so was made by a clock that stood ahead. */
    private LocalDate lastDay(ReportSchedule schedule, Instant now) {
        return entities.createQuery(
                        "select max(r.toDay) from ReportRun r where r.scheduleId = :id and r.toDay < :today",
                        LocalDate.class)
                .setParameter("id", schedule.getId())
                .setParameter("today", Days.dayOf(now))
                .getSingleResult();
    }

    /** Takes back what was made of days to come, so that it is made of what will have happened. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void callBack() {
        Instant now = clock.instant();
        entities.createQuery(
                        "from ReportRun r where r.claimedAt > :now and r.toDay >= :today and r.status = :made",
                        ReportRun.class)
                .setParameter("now", now)
                .setParameter("today", Days.dayOf(now))
                .setParameter("made", RunStatus.MADE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(run -> {
                    entities.persist(run.callBack(new Stamp(null, now)));
                    work.put(ReportWork.NAME, run.getId(), run.getTryAt());
                });
    }

    /** Does nothing if another server was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void putIn(Wanted wanted) {
        Instant now = clock.instant();
        int inserted = entities.createNativeQuery(
                        "insert ignore into report_run (schedule_id, from_day, to_day, status, claimed_at, attempts)"
                                + " values (:schedule, :from, :to, :status, :now, 0)")
                .setParameter("schedule", wanted.scheduleId())
                .setParameter("from", wanted.period().from())
                .setParameter("to", wanted.period().to())
                .setParameter("status", RunStatus.CLAIMED.name())
                .setParameter("now", now)
                .executeUpdate();
        if (inserted == 1) {
            Long id = entities.createQuery(
                            "select r.id from ReportRun r where r.scheduleId = :schedule and r.fromDay = :from"
                                    + " and r.toDay = :to",
                            Long.class)
                    .setParameter("schedule", wanted.scheduleId())
                    .setParameter("from", wanted.period().from())
                    .setParameter("to", wanted.period().to())
                    .getSingleResult();
            entities.persist(
                    StatusChange.created(RecordKind.SCHEDULED_REPORT, id, RunStatus.CLAIMED, new Stamp(null, now)));
            work.put(ReportWork.NAME, id);
        }
    }
}
