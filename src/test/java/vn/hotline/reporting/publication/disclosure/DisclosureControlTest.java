package vn.hotline.reporting.publication.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hotline.kernel.Helpline;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.SampleTotals;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.ReportDocument;
import vn.hotline.reporting.publication.SampleDocuments;
import vn.hotline.reporting.publication.disclosure.Cover.Mark;

/** An outside reader who tries every number there could be behind what is hidden finds more than one. */
class DisclosureControlTest {

    private static final List<List<String>> CASES = List.of(
            List.of("interventions.violence", "interventions.neglect", "interventions.unknown"),
            List.of("interventions.source.phone", "interventions.source.app", "interventions.source.zalo"),
            List.of("interventions.province.1", "interventions.province.2", "interventions.province.unknown"));
    private static final List<List<String>> COUNSELLING = List.of(
            List.of("counselling.information", "counselling.in_depth", "counselling.intervention"),
            List.of("counselling.province.1", "counselling.province.2", "counselling.province.unknown"));

    @Property(tries = 2000)
    void noHiddenNumberCanBeComputed(@ForAll("periods") Map<String, Long> values) {
        Map<String, Mark> marks = DisclosureControl.of(Helpline.CHILD_PROTECTION, values);

        OutsideReader.assertThatNothingIsKnown("interventions", CASES, values, marks);
        OutsideReader.assertThatNothingIsKnown("counselling", COUNSELLING, values, marks);
    }

    @Property(tries = 500)
    void smallNumbersAreHiddenAndZerosAreNot(@ForAll("periods") Map<String, Long> values) {
        Map<String, Mark> marks = DisclosureControl.of(Helpline.CHILD_PROTECTION, values);

        values.forEach((code, value) -> {
            if (value > 0 && value < 5) {
                assertThat(marks.get(code)).as(code).isEqualTo(Mark.SMALL);
            }
            if (value == 0) {
                assertThat(marks).doesNotContainKey(code);
            }
            if (marks.get(code) == Mark.KEPT_BACK) {
                assertThat(value).isGreaterThanOrEqualTo(5);
            }
        });
    }

    @Property(tries = 300)
    void whereNothingIsSmallNothingIsHidden(@ForAll("periods") Map<String, Long> values) {
        Map<String, Long> tenfold = new LinkedHashMap<>();
        values.forEach((code, value) -> tenfold.put(code, value * 10));

        assertThat(DisclosureControl.of(Helpline.CHILD_PROTECTION, tenfold)).isEmpty();
    }

    @Example
    void theSmallestOtherPartIsKeptBackSoThatTheTotalStays() {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("interventions", 100L);
        values.put("interventions.violence", 60L);
        values.put("interventions.neglect", 37L);
        values.put("interventions.unknown", 3L);

        assertThat(DisclosureControl.of(Helpline.CHILD_PROTECTION, values))
                .isEqualTo(Map.of("interventions.unknown", Mark.SMALL, "interventions.neglect", Mark.KEPT_BACK));
    }

    /** 8 can only be 4 and 4. */
    @Example
    void twoSmallOnesThatCanOnlyBeTheLargestNeedAThird() {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("interventions", 8L);
        values.put("interventions.violence", 4L);
        values.put("interventions.neglect", 4L);

        assertThat(DisclosureControl.of(Helpline.CHILD_PROTECTION, values))
                .containsEntry("interventions", Mark.KEPT_BACK);
    }

    @Example
    void theOtherPeriodIsCoveredToo() {
        Totals totals = new SampleTotals(Helpline.CHILD_PROTECTION, SampleTotals.YEAR)
                .figure("calls", 400L, 500L)
                .figure("interventions", 100L, 100L)
                .figure("interventions.violence", 60L, 58L)
                .figure("interventions.neglect", 30L, 40L)
                .figure("interventions.unknown", 10L, 2L)
                .build();
        DisclosureControl cover = DisclosureControl.of(totals);

        assertThat(cover.of("interventions.unknown", null)).isEqualTo(Mark.SHOWN);
        assertThat(cover.of("interventions.unknown", Comparison.PREVIOUS_YEAR)).isEqualTo(Mark.SMALL);
        assertThat(cover.of("interventions.neglect", Comparison.PREVIOUS_YEAR)).isEqualTo(Mark.KEPT_BACK);
    }

    /** Neither cells, differences, percentages nor the text give away what is hidden. */
    @Example
    void thePublicDocumentSaysNothingOfWhatIsHidden() {
        Totals totals = SampleTotals.of2022().build();
        ReportDocument open = SampleDocuments.of(totals, Language.VI, true, DisclosureControl.of(totals));

        ReportDocument.Row press = row(open, "interventions.source.press_social");
        assertThat(press.cells().get(2).shown()).isEqualTo("<5");
        assertThat(press.cells().get(2).number()).isNull();
        assertThat(press.cells().get(3).number()).isEqualTo(194L);
        assertThat(press.cells().get(4).number()).isNull();
        assertThat(press.cells().get(5).number()).isNull();
        assertThat(open.notes()).anyMatch(note -> note.contains("Bản công khai"));
        assertThat(open.notes()).noneMatch(note -> note.contains("lệch 1 ca"));
    }

    private static ReportDocument.Row row(ReportDocument document, String code) {
        return document.tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> code.equals(row.code()))
                .findFirst()
                .orElseThrow();
    }

    // ------------------------------------------------------------ periods

    @Provide
    Arbitrary<Map<String, Long>> periods() {
        return Combinators.combine(
                        OutsideReader.periods("interventions", CASES),
                        OutsideReader.periods("counselling", COUNSELLING))
                .as((cases, counselling) -> {
                    Map<String, Long> all = new LinkedHashMap<>(cases);
                    all.putAll(counselling);
                    return all;
                });
    }
}
