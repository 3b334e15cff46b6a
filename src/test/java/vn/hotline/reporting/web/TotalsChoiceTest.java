package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.SampleTotals;

/** The page of totals is what its address says. */
class TotalsChoiceTest {

    private static final Period LATEST = Period.year(2026);

    private static TotalsChoice read(Map<String, String> asked) {
        return TotalsChoice.read(asked, Helpline.CHILD_PROTECTION, line -> LATEST);
    }

    @Test
    void withoutAnAddressItIsTheLatestYear() {
        assertThat(read(Map.of()))
                .isEqualTo(new TotalsChoice(
                        Helpline.CHILD_PROTECTION, PeriodKind.YEAR, LATEST, Comparison.PREVIOUS_YEAR, null, null));
    }

    @Test
    void whatIsWrittenInAnAddressIsReadFromIt() {
        TotalsChoice chosen = new TotalsChoice(
                Helpline.TRAFFICKING,
                PeriodKind.FREE,
                new Period(LATEST.from(), LATEST.from().plusDays(9)),
                Comparison.CHOSEN,
                Period.year(2021),
                2);

        assertThat(read(ReportAddress.parameters(chosen.url()))).isEqualTo(chosen);
    }

    @Test
    void switchingTheLineKeepsAllElse() {
        Map<String, String> asked = new HashMap<>(read(Map.of("kind", "year")).parameters());
        asked.put("line", "trafficking");

        assertThat(read(asked).line()).isEqualTo(Helpline.TRAFFICKING);
        assertThat(read(asked).period()).isEqualTo(LATEST);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        TotalsChoice chosen = read(Map.of("kind", "month", "from", "2026-01-01", "to", "2026-03-31", "centre", "x"));

        assertThat(chosen.kind()).isEqualTo(PeriodKind.QUARTER);
        assertThat(chosen.centreId()).isNull();
        assertThat(read(Map.of("compare", "chosen")).compare()).isEqualTo(Comparison.PREVIOUS_YEAR);
        assertThat(read(Map.of("compare", "previous_period", "afrom", "2021-01-01", "ato", "2021-12-31"))
                        .against())
                .isNull();
    }

    @Test
    void oneComparisonIsChosenAndSaysItsDays() {
        List<Choice> choices = read(Map.of()).comparisons("2025", SampleTotals.words(Language.EN));

        assertThat(choices)
                .hasSize(3)
                .filteredOn(Choice::chosen)
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.label()).contains("2025"));
        assertThat(choices.get(2).url()).contains("compare=CHOSEN&afrom=2025-01-01&ato=2025-12-31");
    }
}
