package vn.hotline.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.PeriodParts.Run;

class PeriodPartsTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    @Property
    void everyDayIsCoveredExactlyOnce(@ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(max = 1500) int more) {
        Period period = new Period(FIRST.plusDays(start), FIRST.plusDays(start + more));

        List<LocalDate> covered = new ArrayList<>();
        for (Run run : PeriodParts.of(period)) {
            for (LocalDate span : run.starts()) {
                span.datesUntil(run.grain().next(span)).forEach(covered::add);
            }
        }

        assertThat(covered)
                .containsExactlyElementsOf(
                        period.from().datesUntil(period.to().plusDays(1)).toList());
    }

    @Property
    void fewRunsAreEnough(@ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(max = 1500) int more) {
        Period period = new Period(FIRST.plusDays(start), FIRST.plusDays(start + more));

        assertThat(PeriodParts.of(period)).hasSizeLessThanOrEqualTo(5);
    }

    @Example
    void aYearIsOneTotal() {
        assertThat(PeriodParts.of(Period.year(2022)))
                .containsExactly(new Run(Grain.YEAR, LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 1)));
    }

    @Example
    void nineMonthsAreNineTotals() {
        assertThat(PeriodParts.of(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 9, 30))))
                .containsExactly(new Run(Grain.MONTH, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 9, 1)));
    }
}
