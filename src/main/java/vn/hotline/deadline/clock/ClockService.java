package vn.hotline.deadline.clock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.hotline.deadline.calendar.Calendars;
import vn.hotline.deadline.limit.LawLimit;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.db.RowOrder;
import vn.hotline.platform.db.Where;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** All that is due by law in the own centre, and what people decide on it: to let it stand still, to say why it was missed. */
@Stateless
@May(Verb.CLOCK_READ)
public class ClockService {

    private static final RowOrder<ClockRow> ENDING_FIRST =
            RowOrder.by("k.openDue", ClockRow::due, "k.id", ClockRow::id, false);
    private static final RowOrder<ClockRow> PAUSED_LONGEST =
            RowOrder.by("k.pausedAt", ClockRow::pausedAt, "k.id", ClockRow::id, false);
    private static final RowOrder<ClockRow> MISSED_LATELY =
            RowOrder.by("k.dueAt", ClockRow::due, "k.id", ClockRow::id, true);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Changes changes;

    @Inject
    private Calendars calendars;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    /** @param after null for the first rows */
    public Slice<ClockRow> list(ClockFilter filter, Cursor after, int limit) {
        Long mine = filter.mine() ? current.get().userId() : null;
        Where where = new Where("k.centreId = :centre", current.get().centreId())
                .given("k.ledBy = :me", mine)
                .given("k.line = :line", mine == null ? filter.line() : null);
        Slice<ClockRow> found =
                in(filter.scope(), where).rows(entities, ClockRow.class, Clocks.ROW, where, after, limit);
        for (RecordKind kind : List.of(RecordKind.CASE, RecordKind.REFERRAL)) {
            audit.shown(
                    kind,
                    found.rows().stream()
                            .filter(row -> row.recordKind() == kind)
                            .map(ClockRow::recordId)
                            .toList());
        }
        return found;
    }

    private RowOrder<ClockRow> in(ClockScope scope, Where where) {
        Instant now = current.stamp().at();
        switch (scope) {
            case DUE -> where.and("k.openDue is not null");
            case TODAY ->
                where.and("k.openDue <= :by", Days.startOf(Days.dayOf(now).plusDays(1)));
            case OVERDUE -> where.and("k.openDue < :by", now);
            case PAUSED -> where.and("k.pausedAt is not null");
            case MISSED -> where.and("k.breached = :breached", true);
        }
        return switch (scope) {
            case PAUSED -> PAUSED_LONGEST;
            case MISSED -> MISSED_LATELY;
            default -> ENDING_FIRST;
        };
    }

    /**
     * Lets it stand still.
     *
     * @throws vn.hotline.kernel.BusinessException if the law does not allow that, or without a reason
     */
    @May(Verb.CLOCK_PAUSE)
    public void pause(long id, String reason) {
        String why = VietnameseText.clean(reason);
        changes.to(
                Verb.CLOCK_PAUSE,
                LawClock.class,
                id,
                (clock, change) -> change.moves(clock.pause(limitOf(clock), why, change.stamp())));
    }

    /** It goes on, and ends later by as much as it stood still. */
    @May(Verb.CLOCK_PAUSE)
    public void resume(long id) {
        changes.to(Verb.CLOCK_PAUSE, LawClock.class, id, (clock, change) -> {
            Instant before = clock.getDueAt();
            change.moves(clock.resume(limitOf(clock), calendars.in(clock.getProvinceId()), change.stamp()))
                    .leaves(new ClockMoved(clock, before, null, change.stamp()));
        });
    }

    private LawLimit limitOf(LawClock clock) {
        return entities.find(LawLimit.class, clock.getLimitId());
    }

    /** Why it was missed, as far as somebody said so. */
    public BreachForm breach(long id) {
        LawClock clock = records.find(LawClock.class, id);
        audit.shown(clock.getRecordKind(), List.of(clock.getRecordId()));
        return BreachForm.of(clock);
    }

    /**
     * Says why it was missed.
     *
     * @throws vn.hotline.kernel.BusinessException at {@code breachReason} if nothing is said, or too much
     * @throws vn.hotline.kernel.form.StaleRecord if somebody said so meanwhile
     */
    @May(Verb.CLOCK_EXPLAIN)
    public void explain(long id, BreachForm form) {
        String why = VietnameseText.clean(form.getBreachReason());
        new Problems().require("breachReason", why).throwIfAny();
        Limits.check("breachReason", why, Limits.REASON);
        changes.to(Verb.CLOCK_EXPLAIN, LawClock.class, id, form, BreachForm::of, (clock, change) -> clock.explain(why));
    }
}
