package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.SampleTotals;

class PeriodChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period NOVEMBER = Period.months(YearMonth.of(2026, 11), 1);
    private static final Period OCTOBER = Period.months(YearMonth.of(2026, 10), 1);

    private final PeriodChoice month = of(PeriodKind.MONTH, NOVEMBER);

    private static PeriodChoice of(PeriodKind kind, Period period) {
        return new PeriodChoice(kind, period, SampleTotals.words(Language.EN));
    }

    @Test
    void eachKindLeadsToItsPeriodThatHoldsTheLastDayCounted() {
        List<Choice> kinds = month.kinds(TODAY, (kind, period) -> kind + " " + period.from() + " " + period.to());

        assertThat(kinds)
                .extracting(Choice::url)
                .contains("QUARTER 2026-10-01 2026-12-31", "YEAR 2026-01-01 2026-12-31", "FREE 2026-11-01 2026-11-30");
        assertThat(kinds).filteredOn(Choice::chosen).singleElement().satisfies(kind -> assertThat(kind.url())
                .isEqualTo("MONTH 2026-11-01 2026-11-30"));
    }

    /** Of a period that is over its last day counts, whatever today is. */
    @Test
    void aPeriodThatIsOverStaysInItsYear() {
        List<Choice> kinds =
                of(PeriodKind.YEAR, Period.year(2024)).kinds(TODAY, (kind, period) -> kind + " " + period.to());

        assertThat(kinds).extracting(Choice::url).contains("MONTH 2024-12-31");
    }

    @Test
    void whatIsShownIsAmongThePeriods() {
        assertThat(month.periods(List.of(NOVEMBER, OCTOBER), one -> one.from().toString()))
                .extracting(Choice::url, Choice::chosen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-11-01", true),
                        org.assertj.core.groups.Tuple.tuple("2026-10-01", false));
        assertThat(month.periods(List.of(OCTOBER), one -> one.from().toString()))
                .last()
                .satisfies(last -> assertThat(last).isEqualTo(new Choice("November 2026", "2026-11-01", true)));
    }
}
