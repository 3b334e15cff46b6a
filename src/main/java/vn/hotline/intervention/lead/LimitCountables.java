package vn.hotline.intervention.lead;

import java.util.List;
import java.util.Map;
import vn.hotline.contact.ContactCountables;
import vn.hotline.deadline.clock.ClockFacts;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Countables;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.counting.Population;
import vn.hotline.platform.counting.Population.Place;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Subject;
import vn.hotline.platform.counting.Unit;

/** What of the limits of law can be counted that cases did not keep. */
public class LimitCountables implements Countables {

    public static final Dimension LIMIT = Dimension.of("LAW_LIMIT", LimitKind.class);

    /** One limit of one case: a case may miss several. */
    private static final Subject MISSED = CaseCountables.ofCase(
                    Subject.of("MISSED_LIMIT", line -> Unit.LIMITS).below("k.id", "null"), "r.")
            .has(LIMIT, "k.kind")
            .listed(LIMIT, ContactCountables.INTERVENTION_TYPE);

    private static final RowSource ENDED = RowSource.of(
                    "MISSED_LIMIT",
                    MISSED,
                    RecordKind.CASE,
                    "law_clock k join intervention_case r on r.id = k.record_id")
            .where("k.breached and not k.record_void and k.record_kind = '" + RecordKind.CASE + "'")
            .counted("k.due_at", "k.due_day")
            .began("r.opened_at")
            .withoutHour();

    /** By the last day of the limit. */
    private static final Population<ClockFacts, ClockFacts> MISSED_LIMITS = Population.of(
            "MISSED_LIMITS",
            ENDED,
            ClockFacts.class,
            clock -> Place.on(clock.line(), clock.dueDay(), clock.centreId()));

    private static final Measure MISSED_LIMIT = Measure.of(
            "MISSED_LIMIT",
            MISSED_LIMITS,
            LIMIT,
            ClockFacts::kind,
            Breakdown.of("limits.missed.", Section.LIMITS).withoutUnknown().only(Helpline.CHILD_PROTECTION));

    @Override
    public List<Measure> measures() {
        return List.of(MISSED_LIMIT);
    }

    @Override
    public List<PivotMeasure> pivots() {
        return List.of(PivotMeasure.of("MISSED_LIMITS", Map.of(CountedBy.ENDED, ENDED)));
    }
}
