package vn.hotline.reporting.figures.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.kernel.Period;

class PeriodKindTest {

    private static final LocalDate DAY = LocalDate.of(2022, 8, 17);

    @Test
    void holdsTheDay() {
        assertThat(PeriodKind.MONTH.containing(DAY)).isEqualTo(Period.months(YearMonth.of(2022, 8), 1));
        assertThat(PeriodKind.QUARTER.containing(DAY)).isEqualTo(Period.months(YearMonth.of(2022, 7), 3));
        assertThat(PeriodKind.HALF_YEAR.containing(DAY)).isEqualTo(Period.months(YearMonth.of(2022, 7), 6));
        assertThat(PeriodKind.NINE_MONTHS.containing(DAY)).isEqualTo(Period.months(YearMonth.of(2022, 1), 9));
        assertThat(PeriodKind.YEAR.containing(DAY)).isEqualTo(Period.year(2022));
    }

    @ParameterizedTest
    @EnumSource(names = "FREE", mode = EnumSource.Mode.EXCLUDE)
    void knowsItsOwnPeriods(PeriodKind kind) {
        assertThat(PeriodKind.of(kind.containing(DAY))).isEqualTo(kind);
    }

    @Test
    void anyOtherPeriodIsFree() {
        assertThat(PeriodKind.of(Period.months(YearMonth.of(2022, 4), 9))).isEqualTo(PeriodKind.FREE);
        assertThat(PeriodKind.of(new Period(DAY, DAY))).isEqualTo(PeriodKind.FREE);
    }

    @Test
    void offersTheLatestFirst() {
        assertThat(PeriodKind.YEAR.between(LocalDate.of(2020, 5, 1), DAY))
                .containsExactly(Period.year(2022), Period.year(2021), Period.year(2020));
        assertThat(PeriodKind.QUARTER.between(LocalDate.of(2022, 1, 1), DAY)).hasSize(3);
        assertThat(PeriodKind.FREE.between(LocalDate.of(2020, 5, 1), DAY)).isEmpty();
    }
}
