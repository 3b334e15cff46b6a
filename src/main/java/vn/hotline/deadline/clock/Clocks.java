package vn.hotline.deadline.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.hotline.deadline.calendar.Calendars;
import vn.hotline.deadline.limit.LawLimit;
import vn.hotline.deadline.limit.LawLimits;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StatusChange;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.Verb;

/**
 * Keeps the clocks of records. A feature tells what happened to a record of its own each time that something did, and its clocks
 * are brought up to that: they begin, are met, stop or go on. So it does not matter in which way a record changed.
 */
@ApplicationScoped
public class Clocks {

    /** In queries of rows. */
    static final String ROW = "select new vn.hotline.deadline.clock.ClockRow(k.id, k.kind, k.recordKind, k.recordId,"
            + " k.recordBegan, k.status, k.begunAt, k.dueAt, k.doneAt, k.pausedAt, k.breached, k.breachReason, l.pausable, k.ledBy)"
            + " from LawClock k join LawLimit l on l.id = k.limitId ";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private LawLimits limits;

    @Inject
    private Calendars calendars;

    @Inject
    private Changes changes;

    /** In the transaction of what happened to the record, which is held. */
    public void follow(Course course, Stamp stamp) {
        List<LawLimit> all = limits.all();
        Map<Long, LawLimit> byId = new HashMap<>();
        all.forEach(limit -> byId.put(limit.getId(), limit));
        List<LawClock> present = held(course);
        present.forEach(clock -> goWith(course, clock, stamp));
        for (LimitKind kind : LimitKind.values()) {
            Optional<Instant> begun = beginning(all, kind, course);
            present.stream()
                    .filter(clock ->
                            clock.getKind() == kind && clock.getStatus().isOpen())
                    .filter(clock -> begun.isEmpty() || !clock.isOf(kind, begun.get()))
                    .forEach(clock -> moved(clock, stamp, one -> Optional.of(one.stop(stamp.at(), stamp))));
            begun.ifPresent(from -> LawLimits.inForce(all, kind, from).ifPresent(limit -> {
                LawClock clock = present.stream()
                        .filter(one -> one.isOf(kind, from))
                        .findFirst()
                        .orElseGet(() -> begin(limit, course, from, stamp));
                LawLimit its = byId.get(clock.getLimitId());
                Instant met = course.firstSince(its.getEndsWith(), from);
                if (clock.isMovedBy(met, course.ended())) {
                    moved(clock, stamp, one -> one.follow(met, course.ended(), its, stamp));
                }
            }));
        }
    }

    private static Optional<Instant> beginning(List<LawLimit> all, LimitKind kind, Course course) {
        return all.stream()
                .filter(limit -> limit.getKind() == kind)
                .flatMap(limit -> course.first(limit.getStartsWith()).stream())
                .findFirst();
    }

    private List<LawClock> held(Course course) {
        return entities.createQuery(
                        "select k from LawClock k where k.recordKind = :kind and k.recordId = :id order by k.id",
                        LawClock.class)
                .setParameter("kind", course.recordKind())
                .setParameter("id", course.recordId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private LawClock begin(LawLimit limit, Course course, Instant from, Stamp stamp) {
        LawClock begun = new LawClock(limit, course, from, calendars.in(course.provinceId()));
        return changes.made(Verb.CLOCK_FOLLOW, begun, begun.getStatus(), stamp, (clock, change) -> change.unsaid());
    }

    private void goWith(Course course, LawClock clock, Stamp stamp) {
        if (clock.isCountedUnlike(course)) {
            changes.to(Verb.CLOCK_FOLLOW, clock, stamp, (one, change) -> {
                one.goWith(course);
                change.unsaid();
            });
        } else {
            clock.goWith(course);
        }
    }

    /** What became of it is said with what happened to its record. */
    private void moved(LawClock clock, Stamp stamp, Function<LawClock, Optional<StatusChange>> move) {
        changes.to(Verb.CLOCK_FOLLOW, clock, stamp, (one, change) -> {
            move.apply(one).ifPresent(change::moves);
            change.unsaid();
        });
    }

    /** All clocks of records that are open or were met, in the order in which they end. */
    public List<ClockRow> of(RecordKind kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        ROW + "where k.recordKind = :kind and k.recordId in :ids and k.status <> :stopped"
                                + " order by k.dueAt, k.id",
                        ClockRow.class)
                .setParameter("kind", kind)
                .setParameter("ids", ids)
                .setParameter("stopped", ClockStatus.STOPPED)
                .getResultList();
    }
}
