package vn.hotline.reporting.publication.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactCountables;
import vn.hotline.intervention.lead.CaseCountables;
import vn.hotline.intervention.lead.CaseFacts;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Cell;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Dimension.Value;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.db.SqlText;
import vn.hotline.reporting.analysis.pivot.Pivots;
import vn.hotline.reporting.figures.FigureCells;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportTables;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.SampleTotals;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.disclosure.Cover.Mark;

/**
 * Whoever adds a breakdown declares it and gives it labels. Nothing else is told of it, and it is counted, shown, named
 * and offered; above all, an outside reader who knows that its parts add up finds nothing out by that.
 */
class AddedBreakdownTest {

    /** All that has to be written: cases by a quality that nothing knows yet. */
    private static final class CasesByHaste {

        static final Dimension HASTE =
                Dimension.of("HASTE", Urgency.class, Map.of(CaseCountables.CASE, Value.one("r.haste")));

        static final Measure MEASURE = Measure.of(
                "CASE_HASTE",
                CaseCountables.CASES,
                HASTE,
                facts -> facts.persons().isEmpty() ? null : Urgency.values()[0],
                Breakdown.of("interventions.haste.", new Section("HASTES")));

        static final Map<String, String> LABELS =
                Map.of("Section.HASTES", "Ca theo mức gấp", "Dimension.HASTE", "Mức gấp");
    }

    private static final Measures MEASURES = Measures.STANDARD.and(CasesByHaste.MEASURE);
    private static final Helpline LINE = Helpline.CHILD_PROTECTION;
    private static final String ANY =
            "interventions.haste." + Urgency.values()[0].name().toLowerCase();
    private static final String UNKNOWN = "interventions.haste.unknown";

    private final ReportWords words = SampleTotals.words(Language.VI, MEASURES, CasesByHaste.LABELS);

    @Example
    void itIsCountedAsRecordsAreSavedAndListsItsRows() {
        CaseFacts facts = new CaseFacts(
                LINE, 1, LocalDate.of(2026, 11, 22), Channel.PHONE, null, null, List.of(), null, null, null);
        SqlText rows = new SqlText();
        CasesByHaste.MEASURE.narrow(rows, List.of("HIGH"));

        assertThat(FigureCells.of(facts, MEASURES))
                .containsEntry(new Cell(LINE, facts.openedDay(), 1, CasesByHaste.MEASURE, Measure.UNKNOWN), 1L);
        assertThat(rows).hasToString(" and (r.haste in (?))");
    }

    @Example
    void itHasAFigureForEachCodeAndOneForNone() {
        Figures figures = new Figures(MEASURES);
        List<String> codes = Stream.concat(
                        CasesByHaste.HASTE.constantNames().stream().map(String::toLowerCase), Stream.of("unknown"))
                .distinct()
                .map("interventions.haste."::concat)
                .toList();

        assertThat(codes).allSatisfy(code -> assertThat(figures.find(LINE, code).map(Figure::measure))
                .contains(CasesByHaste.MEASURE));
        assertThat(figures.find(LINE, "interventions.haste.other_than_these")).isEmpty();
    }

    @Example
    void itIsATableUnderItsTitle() {
        assertThat(new ReportTables(totals(), words, Comparison.PREVIOUS_YEAR).below())
                .filteredOn(table -> table.title().equals("Ca theo mức gấp"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(row -> row.figure().code(), ReportTables.Row::label)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(ANY, words.label(Urgency.values()[0])),
                                org.assertj.core.groups.Tuple.tuple(UNKNOWN, words.text("report.unknown"))));
    }

    @Example
    void itsFiguresSayWhatTheyAreAPartOf() {
        assertThat(words.longLabel(LINE, UNKNOWN)).isEqualTo("Ca theo mức gấp: " + words.text("report.unknown"));
    }

    @Example
    void aPivotOffersItWhereRecordsHaveIt() {
        assertThat(MEASURES.dimensions(Pivots.CASES, CountedBy.OPENED)).contains(CasesByHaste.HASTE);
        assertThat(MEASURES.dimensions(Pivots.CONTACTS, CountedBy.RECEIVED)).doesNotContain(CasesByHaste.HASTE);
    }

    @Example
    void aQualityThatRecordsHaveSeveralOfIsNoBreakdown() {
        assertThatThrownBy(() -> Measure.of(
                        "X",
                        CaseCountables.CASES,
                        ContactCountables.SETTING,
                        facts -> null,
                        Breakdown.of("interventions.x.", new Section("X"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ------------------------------------------------------------ what nobody may find out

    private static final List<List<String>> CASES = List.of(
            List.of("interventions.violence", "interventions.neglect", "interventions.unknown"),
            List.of("interventions.source.phone", "interventions.source.app", "interventions.source.zalo"),
            List.of(ANY, "interventions.haste." + Urgency.values()[1].name().toLowerCase(), UNKNOWN));

    @Property(tries = 2000)
    void noHiddenNumberCanBeComputedByIt(@ForAll("periods") Map<String, Long> values) {
        OutsideReader.assertThatNothingIsKnown(
                "interventions", CASES, values, DisclosureControl.of(LINE, values, MEASURES));
    }

    @Provide
    Arbitrary<Map<String, Long>> periods() {
        return OutsideReader.periods("interventions", CASES);
    }

    /** Of 40 known cases 37 are shown: had nobody thought of it, three would be told. */
    @Example
    void whatIsLeftOfAShownNumberIsHiddenWithIt() {
        Map<String, Long> values = Map.of("interventions", 40L, ANY, 37L, UNKNOWN, 3L);

        assertThat(DisclosureControl.of(LINE, values, MEASURES))
                .isEqualTo(Map.of(UNKNOWN, Mark.SMALL, ANY, Mark.KEPT_BACK));
        assertThat(DisclosureControl.of(LINE, values)).isEqualTo(Map.of(UNKNOWN, Mark.SMALL));
    }

    private static Totals totals() {
        return new SampleTotals(LINE, SampleTotals.YEAR, MEASURES)
                .figure("calls", 400L, 500L)
                .figure("interventions", 40L, 30L)
                .figure("interventions.violence", 40L, 30L)
                .figure(ANY, 37L, 20L)
                .figure(UNKNOWN, 3L, 10L)
                .build();
    }
}
