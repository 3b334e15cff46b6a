package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.export.TableFile;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportTables;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.SampleTotals;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.narrative.Aspect;
import vn.hotline.reporting.publication.narrative.FigureRef;
import vn.hotline.reporting.publication.narrative.TiedNumber;

class TotalsTablesTest {

    private static final ReportWords WORDS = SampleTotals.words(Language.EN);

    private final Totals totals = SampleTotals.of2022().build();
    private final TotalsTables tables = new TotalsTables(totals, WORDS, Comparison.PREVIOUS_YEAR);

    @Test
    void typesStandBelowTheirWholeTheLargestFirstAndTheRestLast() {
        assertThat(tables.getMain().stream().map(line -> line.row().code()))
                .containsExactly(
                        "calls",
                        "app_zalo",
                        "counselling",
                        "counselling.information",
                        "counselling.in_depth",
                        "counselling.intervention",
                        "interventions",
                        "interventions.violence",
                        "interventions.exploitation",
                        "interventions.sexual_abuse",
                        "interventions.custody",
                        "interventions.other",
                        "interventions.unknown");
        assertThat(tables.getMain().stream().map(ReportLine::look).distinct()).containsExactly("", "kid", "grp");
    }

    @Test
    void otherTablesStandBelowAndProvincesByThemselves() {
        assertThat(tables.getGroups())
                .extracting(TotalsTables.Group::title)
                .containsExactly("Source of intervention cases");
        assertThat(tables.getProvinces())
                .extracting(TotalsTables.Group::title)
                .containsExactly("Counselling by province");
    }

    @Test
    void eachNumberOpensItsRows() {
        assertThat(tables.getMain().get(0).rowsUrl())
                .isEqualTo("/reporting/rows?figure=calls&line=CHILD_PROTECTION&from=2022-01-01&to=2022-12-31");
        assertThat(tables.getMain().get(0).comparedUrl()).endsWith("from=2021-01-01&to=2021-12-31");
        FigureRef then = new FigureRef("calls", Aspect.DIFFERENCE, Comparison.PREVIOUS_YEAR);
        assertThat(tables.urlOf(new TiedNumber(0, 1, "x", then, "x"))).endsWith("from=2021-01-01&to=2021-12-31");
        FigureRef nothing = new FigureRef("victims", Aspect.VALUE, null);
        assertThat(tables.urlOf(new TiedNumber(0, 1, "x", nothing, "x"))).isNull();
    }

    @Test
    void whatIsCountedOtherwiseByNowHasMoved() {
        Totals present = new SampleTotals(Helpline.CHILD_PROTECTION, SampleTotals.YEAR)
                .figure("calls", 368_346L, 0L)
                .figure("interventions", 1_570L, 0L)
                .build();
        TotalsTables frozen = new TotalsTables(
                totals,
                new ReportTables(totals, WORDS, Comparison.PREVIOUS_YEAR),
                WORDS,
                Comparison.PREVIOUS_YEAR,
                present);

        assertThat(frozen.getMoved()).singleElement().satisfies(moved -> {
            assertThat(moved.row().code()).isEqualTo("interventions");
            assertThat(moved.movedBy()).isEqualTo(9);
        });
        assertThat(tables.getMoved()).isEmpty();
    }

    @Test
    void aFileHasTheLinesOfThePage() {
        List<List<Object>> rows = new ArrayList<>();
        tables.write(new TableFile() {
            @Override
            public void above(String line) {}

            @Override
            public void row(Object... cells) {
                rows.add(Arrays.asList(cells));
            }

            @Override
            public void close() {}
        });

        assertThat(rows).hasSize(1 + 13 + 4 + 35);
        assertThat(rows.get(1))
                .containsExactly(
                        "Calls received",
                        "contacts",
                        368_346L,
                        507_861L,
                        -139_515L,
                        totals.rows()
                                .get(0)
                                .compared()
                                .get(Comparison.PREVIOUS_YEAR)
                                .percent(),
                        "calls");
    }
}
