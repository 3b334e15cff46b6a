package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactCountables;
import vn.hotline.intervention.lead.CaseCountables;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotRequests;
import vn.hotline.reporting.analysis.pivot.Pivots;
import vn.hotline.reporting.analysis.pivot.ReadyView;

class PivotChartsTest {

    private static final PivotRequest CASES =
            ReadyView.CASES_BY_PROVINCE.request(Helpline.CHILD_PROTECTION, Period.year(2026), null);

    @Test
    void anAverageRollsOverThreeSpansAndBeginsWithTheThird() {
        assertThat(PivotCharts.rolling(List.of(3L, 6L, 9L, 12L))).containsExactly(6.0, 9.0);
        assertThat(PivotCharts.rolling(List.of(3L, 6L))).isEmpty();
    }

    @Property
    void theScaleHoldsTheLargestNumberAndIsAtMostAFewTimesLarger(
            @ForAll @LongRange(min = 1, max = 10_000_000) long largest) {
        assertThat(PivotCharts.nice(largest)).isBetween((double) largest, largest * 2.5);
    }

    /** As the migration has the units that began in July 2025. */
    @Test
    void theMapHasEachOfThe34UnitsOnceAndNoTileOverAnother() throws Exception {
        String sql = Files.readString(Path.of("src/main/resources/db/migration/V2__provinces_and_communes.sql"));
        List<String> units = Pattern.compile("\\(\\d+, '(\\d{2})', '[^']+', '[A-Z]+', '2025-07-01'")
                .matcher(sql)
                .results()
                .map((MatchResult unit) -> unit.group(1))
                .toList();

        assertThat(units).hasSize(34);
        assertThat(TileMap.tiles().stream().map(TileMap.Tile::code).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(units);
        assertThat(TileMap.tiles().stream().map(tile -> tile.column() + " " + tile.row()))
                .doesNotHaveDuplicates();
        assertThat(TileMap.tiles()).filteredOn(tile -> tile.code() == null).hasSize(2);
    }

    @Property
    void everyPivotCanBeDrawnAsSomething(@ForAll long seed) {
        assertThat(PivotChartKind.fitting(PivotRequests.any(seed))).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theDrawingFits() {
        assertThat(PivotChartKind.fitting(CASES).get(0)).isEqualTo(PivotChartKind.MAP);
        assertThat(PivotChartKind.fitting(CASES.by(Dimension.MONTH, null)).get(0))
                .isEqualTo(PivotChartKind.LINE);
        assertThat(PivotChartKind.fitting(CASES.by(CaseCountables.RISK, null)).get(0))
                .isEqualTo(PivotChartKind.BARS);
        assertThat(PivotChartKind.fitting(CASES.by(CaseCountables.RISK, Dimension.CENTRE))
                        .get(0))
                .isEqualTo(PivotChartKind.STACKED);
        assertThat(PivotChartKind.fitting(CASES.by(Dimension.HOUR, Dimension.WEEKDAY))
                        .get(0))
                .isEqualTo(PivotChartKind.HEAT);
        // parts of a record that can have several are no parts of a whole
        PivotRequest harm =
                CASES.counting(Pivots.CASES, CASES.event()).by(CaseCountables.RISK, ContactCountables.FORM_OF_HARM);
        assertThat(PivotChartKind.fitting(harm)).containsExactly(PivotChartKind.HEAT);
    }
}
