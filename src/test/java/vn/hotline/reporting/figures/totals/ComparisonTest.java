package vn.hotline.reporting.figures.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hotline.reporting.figures.totals.Comparison.CHOSEN;
import static vn.hotline.reporting.figures.totals.Comparison.PREVIOUS_PERIOD;
import static vn.hotline.reporting.figures.totals.Comparison.PREVIOUS_YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;

class ComparisonTest {

    @Test
    void aFinishedMonthIsComparedWithWholeMonths() {
        Period march = Period.months(YearMonth.of(2026, 3), 1);

        assertThat(PREVIOUS_YEAR.of(march, march, null)).isEqualTo(Period.months(YearMonth.of(2025, 3), 1));
        assertThat(PREVIOUS_PERIOD.of(march, march, null)).isEqualTo(Period.months(YearMonth.of(2026, 2), 1));
    }

    @Test
    void anUnfinishedPeriodIsComparedWithTheSameDays() {
        Period year = Period.year(2026);
        Period counted = period("2026-01-01", "2026-11-22");

        assertThat(PREVIOUS_YEAR.of(year, counted, null)).isEqualTo(period("2025-01-01", "2025-11-22"));
        assertThat(PREVIOUS_PERIOD.of(year, counted, null)).isEqualTo(period("2025-01-01", "2025-11-22"));
    }

    @Test
    void leapYearsDoNotShiftTheDays() {
        assertThat(PREVIOUS_PERIOD.of(Period.year(2024), period("2024-01-01", "2024-03-15"), null))
                .isEqualTo(period("2023-01-01", "2023-03-15"));
    }

    @Test
    void theBeginningOfALongMonthNeverRunsOutOfAShortOne() {
        Period march = Period.months(YearMonth.of(2026, 3), 1);

        assertThat(PREVIOUS_PERIOD.of(march, period("2026-03-01", "2026-03-30"), null))
                .isEqualTo(period("2026-02-01", "2026-02-28"));
        assertThat(PREVIOUS_PERIOD.of(march, period("2026-03-01", "2026-03-10"), null))
                .isEqualTo(period("2026-02-01", "2026-02-10"));
    }

    @Test
    void aChosenPeriodIsTakenWholeOrAsManyDaysOfItAsHaveGone() {
        Period march = Period.months(YearMonth.of(2026, 3), 1);
        Period chosen = Period.months(YearMonth.of(2019, 1), 3);

        assertThat(CHOSEN.of(march, march, chosen)).isEqualTo(chosen);
        assertThat(CHOSEN.of(march, period("2026-03-01", "2026-03-10"), chosen))
                .isEqualTo(period("2019-01-01", "2019-01-10"));
        assertThat(CHOSEN.of(march, period("2026-03-01", "2026-03-30"), period("2020-02-01", "2020-02-07")))
                .isEqualTo(period("2020-02-01", "2020-02-07"));
    }

    @Test
    void aChosenComparisonIsAskedForWithItsPeriod() {
        Period march = Period.months(YearMonth.of(2026, 3), 1);

        assertThatThrownBy(() -> new TotalsRequest(Helpline.TRAFFICKING, march, null, Set.of(CHOSEN), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TotalsRequest(Helpline.TRAFFICKING, march, null, Comparison.usual(), march))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
