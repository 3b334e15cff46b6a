package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.deadline.clock.ClockRow;
import vn.hotline.deadline.clock.Clocks;
import vn.hotline.deadline.clock.OverdueRecords;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;

/** The limits of law beside the cases that lists show, and the emergencies that are beyond one. */
@ApplicationScoped
public class CaseClocks {

    private static final List<LimitKind> OF_EMERGENCIES =
            List.of(LimitKind.FIRST_ASSESSMENT, LimitKind.EMERGENCY_MEASURES);

    @Inject
    private Clocks clocks;

    @Inject
    private OverdueRecords overdue;

    @Inject
    private Clock clock;

    /** The limits of an open case, in the order in which they end. */
    List<ClockRow> of(long caseId) {
        return clocks.of(RecordKind.CASE, List.of(caseId));
    }

    /** Lists show the limit that comes first of those that are not met. */
    List<CaseRow> on(List<CaseRow> rows) {
        List<Long> open = rows.stream()
                .filter(row -> row.status().isOpen())
                .map(CaseRow::id)
                .toList();
        Map<Long, ClockRow> first = new HashMap<>();
        clocks.of(RecordKind.CASE, open).stream()
                .filter(limit -> limit.status().isOpen())
                .forEach(limit -> first.putIfAbsent(limit.recordId(), limit));
        return rows.stream().map(row -> row.with(first.get(row.id()))).toList();
    }

    /**
     * Open emergency cases beyond a limit of the law that is not met, that which is late longest first.
     *
     * @param owner of whom, or null for the whole centre
     */
    List<Long> overdue(int centre, Long owner, int limit) {
        return overdue.ids(emergencies(centre, owner), clock.instant(), limit);
    }

    int overdueCount(int centre, Long owner) {
        return overdue.count(emergencies(centre, owner), clock.instant());
    }

    boolean isAnyOverdue(int centre, Long owner) {
        return overdue.isAny(emergencies(centre, owner), clock.instant());
    }

    /** When limits of emergencies end that end by a moment, or have ended. */
    List<Instant> ends(int centre, Instant by) {
        return overdue.ends(emergencies(centre, null), by);
    }

    private static OverdueRecords.Of emergencies(int centre, Long owner) {
        return new OverdueRecords.Of(RecordKind.CASE, Helpline.CHILD_PROTECTION, centre, owner, OF_EMERGENCIES);
    }
}
