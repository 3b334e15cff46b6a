package vn.hotline.intervention.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hotline.deadline.calendar.WorkingDays;
import vn.hotline.intervention.lead.CaseDeadline.Done;
import vn.hotline.intervention.lead.CaseDeadline.Kind;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Lateness;
import vn.hotline.kernel.Urgency;

class CaseDeadlineTest {

    private static final Done NOTHING = new Done(null, null, null);

    private static final WorkingDays WEEKENDS = new WorkingDays(Map.of(), null);

    /** A Saturday, 15:20 in Viet Nam. */
    private static final Instant RECEIVED = Instant.parse("2026-11-21T08:20:00Z");

    @Test
    void anEmergencyHasTwelveHoursFromReceipt() {
        assertThat(CaseDeadline.of(Helpline.CHILD_PROTECTION, Urgency.EMERGENCY, RECEIVED, NOTHING, WEEKENDS))
                .extracting(CaseDeadline::kind)
                .containsExactly(Kind.FIRST_ASSESSMENT, Kind.EMERGENCY_MEASURES);
        assertThat(emergency(NOTHING).due()).isEqualTo(RECEIVED.plus(Duration.ofHours(12)));
    }

    @Test
    void anyOtherCaseHasFiveWorkingDaysForItsPlanAndWeekendsDoNotCount() {
        CaseDeadline plan = CaseDeadline.of(Helpline.CHILD_PROTECTION, Urgency.HIGH, RECEIVED, NOTHING, WEEKENDS)
                .get(0);
        assertThat(plan.kind()).isEqualTo(Kind.SUPPORT_PLAN);
        assertThat(plan.due()).isEqualTo(Days.startOf(LocalDate.of(2026, 11, 28)));
    }

    @Test
    void theTraffickingLineHasOtherLimits() {
        assertThat(CaseDeadline.of(Helpline.TRAFFICKING, Urgency.EMERGENCY, RECEIVED, NOTHING, WEEKENDS))
                .isEmpty();
    }

    @Test
    void runsBecomesSoonInItsLastQuarterAndIsOverAfterwards() {
        CaseDeadline limit = emergency(NOTHING);
        assertThat(limit.state(RECEIVED.plus(Duration.ofHours(8)))).isEqualTo(Lateness.RUNNING);
        assertThat(limit.state(RECEIVED.plus(Duration.ofHours(9)))).isEqualTo(Lateness.SOON);
        assertThat(limit.state(RECEIVED.plus(Duration.ofHours(13)))).isEqualTo(Lateness.OVER);
        assertThat(limit.percent(RECEIVED.plus(Duration.ofHours(6)))).isEqualTo(50);
        assertThat(limit.percent(RECEIVED.plus(Duration.ofHours(60)))).isEqualTo(100);
    }

    @Test
    void emergencyMeasuresAreMetByAMeasureNotByMovingTheCaseOn() {
        Instant inTime = RECEIVED.plus(Duration.ofHours(3));
        Instant late = RECEIVED.plus(Duration.ofHours(14));
        assertThat(emergency(new Done(null, inTime, late)).met()).isEqualTo(inTime);
        assertThat(emergency(new Done(null, null, inTime)).met()).isNull();
        assertThat(emergency(new Done(null, null, inTime)).state(late)).isEqualTo(Lateness.OVER);
        assertThat(emergency(new Done(null, late, null)).state(late)).isEqualTo(Lateness.MISSED);
    }

    private static CaseDeadline emergency(Done done) {
        return CaseDeadline.of(Helpline.CHILD_PROTECTION, Urgency.EMERGENCY, RECEIVED, done, WEEKENDS)
                .get(1);
    }
}
