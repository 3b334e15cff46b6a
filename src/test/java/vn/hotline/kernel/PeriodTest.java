package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void endsOnOrAfterItsFirstDay() {
        assertThat(period("2022-05-01", "2022-05-01").days()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> period("2022-05-02", "2022-05-01"));
    }

    @Test
    void aYearIsComparedWithTheYearBefore() {
        assertThat(Period.year(2022).sameOfPreviousYear()).isEqualTo(Period.year(2021));
        assertThat(Period.year(2022).previous()).isEqualTo(Period.year(2021));
    }

    @Test
    void wholeMonthsAreComparedWithWholeMonths() {
        Period february = Period.months(YearMonth.of(2024, 2), 1);

        assertThat(february.days()).isEqualTo(29);
        assertThat(february.sameOfPreviousYear()).isEqualTo(period("2023-02-01", "2023-02-28"));
        assertThat(february.previous()).isEqualTo(period("2024-01-01", "2024-01-31"));
        assertThat(Period.months(YearMonth.of(2023, 2), 1).sameOfPreviousYear())
                .isEqualTo(period("2022-02-01", "2022-02-28"));
    }

    @Test
    void nineMonthsArePrecededByTheNineMonthsBefore() {
        Period nine = Period.months(YearMonth.of(2023, 1), 9);

        assertThat(nine).isEqualTo(period("2023-01-01", "2023-09-30"));
        assertThat(nine.sameOfPreviousYear()).isEqualTo(period("2022-01-01", "2022-09-30"));
        assertThat(nine.previous()).isEqualTo(period("2022-04-01", "2022-12-31"));
    }

    @Test
    void freePeriodsKeepTheirLength() {
        Period free = period("2023-03-10", "2023-03-19");

        assertThat(free.previous()).isEqualTo(period("2023-02-28", "2023-03-09"));
        assertThat(free.sameOfPreviousYear()).isEqualTo(period("2022-03-10", "2022-03-19"));
    }

    @Test
    void goesAsFarAsToday() {
        assertThat(Period.year(2026).upTo(LocalDate.of(2026, 11, 22))).isEqualTo(period("2026-01-01", "2026-11-22"));
        assertThat(Period.year(2022).upTo(LocalDate.of(2026, 11, 22))).isEqualTo(Period.year(2022));
        assertThat(Period.year(2027).upTo(LocalDate.of(2026, 11, 22))).isEqualTo(Period.year(2027));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
