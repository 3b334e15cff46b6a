package vn.hotline.reporting.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Period;

class WarningSpansTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void theLastFourWholeWeeksEndOnTheSundayBefore() {
        assertThat(WarningSpans.of(SUNDAY, LocalDate.MIN).current())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 11, 15)));
        assertThat(WarningSpans.of(SUNDAY.plusDays(1), LocalDate.MIN).current())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 22)));
    }

    @Test
    void theyAreHeldAgainstTwelveWeeksOfEachOfFiveYears() {
        WarningSpans spans = WarningSpans.of(SUNDAY, LocalDate.MIN);

        assertThat(spans.history()).hasSize(15).allSatisfy(span -> {
            assertThat(span.days()).isEqualTo(28);
            assertThat(span.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(span.to()).isBefore(spans.current().from());
        });
        assertThat(spans.history().subList(0, 3))
                .containsExactly(
                        new Period(LocalDate.of(2025, 9, 22), LocalDate.of(2025, 10, 19)),
                        new Period(LocalDate.of(2025, 10, 20), LocalDate.of(2025, 11, 16)),
                        new Period(LocalDate.of(2025, 11, 17), LocalDate.of(2025, 12, 14)));
    }

    @Test
    void aYearThatWasNotCountedAsAWholeIsLeftOut() {
        LocalDate first = LocalDate.of(2024, 9, 23);

        assertThat(WarningSpans.of(SUNDAY, first).years()).isEqualTo(2);
        assertThat(WarningSpans.of(SUNDAY, first).enough()).isTrue();
        assertThat(WarningSpans.of(SUNDAY, first.plusDays(1)).years()).isEqualTo(1);
        assertThat(WarningSpans.of(SUNDAY, first.plusDays(1)).enough()).isFalse();
    }

    @Test
    void theCourseIsThatOfTwelveWholeMonthsWithTheirRollingAverage() {
        List<Period> months = WarningSpans.of(SUNDAY, LocalDate.MIN).months();
        List<Long> counts = Arrays.asList(null, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 16L);

        MonthlyCourse course = MonthlyCourse.of(months, counts);

        assertThat(course.months()).hasSize(12);
        assertThat(course.months().get(11).period())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        assertThat(course.months().stream().map(MonthlyCourse.Month::count).collect(Collectors.toList()))
                .startsWith(2L, 3L)
                .endsWith(16L);
        assertThat(course.months().get(0).average()).isNull();
        assertThat(course.months().get(1).average()).isEqualTo(2);
        assertThat(course.months().get(11).average()).isEqualTo(13);
    }
}
