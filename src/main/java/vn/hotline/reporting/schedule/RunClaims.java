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
import java.util.Optional;
import java.util.UUID;
import vn.hotline.kernel.Act;
import vn.hotline.kernel.Backoff;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.StatusChange;

/**
 * Which server makes which report. A claim is a committed row before the work begins, and the row is unique, so that of
 * any number of servers one has it.
 */
@ApplicationScoped
public class RunClaims {

    /** This server, as long as it lives. */
    private final String server = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** A report that fell due and that nobody claimed yet. */
    public record Wanted(long scheduleId, Period period) {}

    public String server() {
        return server;
    }

    /** In the order they are to be made. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Wanted> wanted() {
        Instant now = clock.instant();
        List<Wanted> wanted = new ArrayList<>();
        for (ReportSchedule schedule : entities.createQuery(
                        "from ReportSchedule s where s.active = true order by s.id", ReportSchedule.class)
                .getResultList()) {
            for (Period period : schedule.due(lastDay(schedule), now)) {
                wanted.add(new Wanted(schedule.getId(), period));
            }
        }
        return wanted;
    }

    /** A day that is not over cannot have been reported on: what says so was made by a clock that stood ahead. */
    private LocalDate lastDay(ReportSchedule schedule) {
        return entities.createQuery(
                        "select max(r.toDay) from ReportRun r where r.scheduleId = :id and r.toDay < :today",
                        LocalDate.class)
                .setParameter("id", schedule.getId())
                .setParameter("today", Days.dayOf(clock.instant()))
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
                .forEach(run -> entities.persist(run.callBack(new Act(null, now))));
    }

    /** @return the run, or empty if another server was faster */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Long> claim(Wanted wanted) {
        Instant now = clock.instant();
        int inserted = entities.createNativeQuery(
                        "insert ignore into report_run (schedule_id, from_day, to_day, status, claimed_at, claimed_by,"
                                + " try_at, attempts) values (:schedule, :from, :to, :status, :now, :server, :try, 1)")
                .setParameter("schedule", wanted.scheduleId())
                .setParameter("from", wanted.period().from())
                .setParameter("to", wanted.period().to())
                .setParameter("status", RunStatus.CLAIMED.name())
                .setParameter("now", now)
                .setParameter("server", server)
                .setParameter("try", now.plus(ReportRun.TAKEN_OVER_AFTER))
                .executeUpdate();
        if (inserted == 0) {
            return Optional.empty();
        }
        Long id = entities.createQuery(
                        "select r.id from ReportRun r where r.scheduleId = :schedule and r.fromDay = :from"
                                + " and r.toDay = :to",
                        Long.class)
                .setParameter("schedule", wanted.scheduleId())
                .setParameter("from", wanted.period().from())
                .setParameter("to", wanted.period().to())
                .getSingleResult();
        entities.persist(StatusChange.created(RecordKind.SCHEDULED_REPORT, id, RunStatus.CLAIMED, new Act(null, now)));
        return Optional.of(id);
    }

    /**
     * Runs that failed and may be tried again, and those whose server was not heard of for long; those, too, that a clock
     * which stood ahead put off, once their days are over.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> open() {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select r.id from ReportRun r where r.tryAt <= :now or (r.tryAt > :latest and r.toDay < :today)"
                                + " order by r.tryAt",
                        Long.class)
                .setParameter("now", now)
                .setParameter("latest", Backoff.latest(now))
                .setParameter("today", Days.dayOf(now))
                .getResultList();
    }

    /** @return whether this server has it now */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean takeOver(long id) {
        ReportRun run = entities.find(ReportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (!run.isOpenAt(now)) {
            return false;
        }
        entities.persist(run.takeOver(server, new Act(null, now)));
        return true;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long id, String why) {
        ReportRun run = entities.find(ReportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.isClaimedBy(server)) {
            entities.persist(run.fail(why, new Act(null, clock.instant())));
        }
    }
}
