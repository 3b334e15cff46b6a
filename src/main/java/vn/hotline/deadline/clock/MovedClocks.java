package vn.hotline.deadline.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.hotline.deadline.calendar.Calendars;
import vn.hotline.deadline.calendar.TermUnit;
import vn.hotline.deadline.calendar.WorkingDays;
import vn.hotline.deadline.limit.LawLimit;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.audit.StatusHistory;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Verb;

/** Moves the clocks that run when something was decided on the days they run over. */
@ApplicationScoped
public class MovedClocks {

    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Calendars calendars;

    @Inject
    private StatusHistory history;

    @Inject
    private Clock clock;

    @Inject
    private CurrentUser current;

    @Inject
    private Changes changes;

    /**
     * Some of them; whoever comes a second time moves nothing.
     *
     * @param after the last one that was looked at, 0 for the first
     * @return the last one that was looked at now, or null if there is no further one
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Long move(long decisionId, long after) {
        List<LawClock> open = entities.createQuery(
                        "select k from LawClock k join LawLimit l on l.id = k.limitId where k.id > :after"
                                + " and k.status in (:running, :paused) and l.unit in (:working, :days) order by k.id",
                        LawClock.class)
                .setParameter("after", after)
                .setParameter("running", ClockStatus.RUNNING)
                .setParameter("paused", ClockStatus.PAUSED)
                .setParameter("working", TermUnit.WORKING_DAYS)
                .setParameter("days", TermUnit.DAYS)
                .setMaxResults(AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Stamp stamp = new Stamp(null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        open.forEach(one -> move(one, decisionId, stamp));
        return open.isEmpty() ? null : open.get(open.size() - 1).getId();
    }

    private void move(LawClock one, long decisionId, Stamp stamp) {
        LawLimit limit = entities.find(LawLimit.class, one.getLimitId());
        Instant due = end(one, limit);
        if (due.equals(one.getDueAt())) {
            return;
        }
        current.set(Identity.program(one.getCentreId()), null);
        changes.to(Verb.CLOCK_FOLLOW, one, stamp, (moved, change) -> {
            Instant before = moved.getDueAt();
            moved.endsAt(due, limit, stamp.at());
            change.unsaid().leaves(new ClockMoved(moved, before, decisionId, stamp));
        });
    }

    /** By the days as they are known now, and by how long it stood still. */
    private Instant end(LawClock one, LawLimit limit) {
        WorkingDays days = calendars.in(one.getProvinceId());
        Instant due = limit.term().end(one.getBegunAt(), days);
        Instant paused = null;
        for (StatusChange move : history.of(RecordKind.CLOCK, one.getId())) {
            if (ClockStatus.PAUSED.name().equals(move.getToStatus())) {
                paused = move.getAt();
            } else if (paused != null) {
                due = limit.term().later(due, paused, move.getAt(), days);
                paused = null;
            }
        }
        return due;
    }
}
