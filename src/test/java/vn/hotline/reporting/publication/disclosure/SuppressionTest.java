package vn.hotline.reporting.publication.disclosure;

import vn.hotline.reporting.publication.ReportDocument;
import vn.hotline.reporting.publication.SampleDocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hotline.kernel.Line;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.SampleTotals;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.disclosure.Cover.Mark;

/** An outside reader who tries every number there could be behind what is hidden finds more than one. */
class SuppressionTest {

    private static final List<List<String>> CASES = List.of(
            List.of("interventions.violence", "interventions.neglect", "interventions.unknown"),
            List.of("interventions.source.phone", "interventions.source.app", "interventions.source.zalo"),
            List.of("interventions.province.1", "interventions.province.2", "interventions.province.unknown"));
    private static final List<List<String>> COUNSELLING = List.of(
            List.of("counselling.information", "counselling.in_depth", "counselling.intervention"),
            List.of("counselling.province.1", "counselling.province.2", "counselling.province.unknown"));
    private static final int HIGHEST = 70;

    @Property(tries = 2000)
    void noHiddenNumberCanBeComputed(@ForAll("periods") Map<String, Long> values) {
        Map<String, Mark> marks = Suppression.of(Line.CHILD_PROTECTION, values);

        assertThatNothingIsKnown("interventions", CASES, values, marks);
        assertThatNothingIsKnown("counselling", COUNSELLING, values, marks);
    }

    @Property(tries = 500)
    void smallNumbersAreHiddenAndZerosAreNot(@ForAll("periods") Map<String, Long> values) {
        Map<String, Mark> marks = Suppression.of(Line.CHILD_PROTECTION, values);

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

        assertThat(Suppression.of(Line.CHILD_PROTECTION, tenfold)).isEmpty();
    }

    @Example
    void theSmallestOtherPartIsKeptBackSoThatTheTotalStays() {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("interventions", 100L);
        values.put("interventions.violence", 60L);
        values.put("interventions.neglect", 37L);
        values.put("interventions.unknown", 3L);

        assertThat(Suppression.of(Line.CHILD_PROTECTION, values))
                .isEqualTo(Map.of("interventions.unknown", Mark.SMALL, "interventions.neglect", Mark.KEPT_BACK));
    }

    /** 8 can only be 4 and 4. */
    @Example
    void twoSmallOnesThatCanOnlyBeTheLargestNeedAThird() {
        Map<String, Long> values = new LinkedHashMap<>();
        values.put("interventions", 8L);
        values.put("interventions.violence", 4L);
        values.put("interventions.neglect", 4L);

        assertThat(Suppression.of(Line.CHILD_PROTECTION, values)).containsEntry("interventions", Mark.KEPT_BACK);
    }

    @Example
    void theOtherPeriodIsCoveredToo() {
        Totals totals = new SampleTotals(Line.CHILD_PROTECTION, SampleTotals.YEAR)
                .figure("calls", 400L, 500L)
                .figure("interventions", 100L, 100L)
                .figure("interventions.violence", 60L, 58L)
                .figure("interventions.neglect", 30L, 40L)
                .figure("interventions.unknown", 10L, 2L)
                .build();
        Suppression cover = Suppression.of(totals);

        assertThat(cover.of("interventions.unknown", null)).isEqualTo(Mark.SHOWN);
        assertThat(cover.of("interventions.unknown", Comparison.PREVIOUS_YEAR)).isEqualTo(Mark.SMALL);
        assertThat(cover.of("interventions.neglect", Comparison.PREVIOUS_YEAR)).isEqualTo(Mark.KEPT_BACK);
    }

    /** Neither cells, differences, percentages nor the text give away what is hidden. */
    @Example
    void thePublicDocumentSaysNothingOfWhatIsHidden() {
        Totals totals = SampleTotals.of2022().build();
        ReportDocument open = SampleDocuments.of(totals, Language.VI, true, Suppression.of(totals));

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

    // ------------------------------------------------------------ the attacker

    private static void assertThatNothingIsKnown(
            String whole, List<List<String>> partitions, Map<String, Long> values, Map<String, Mark> marks) {
        Set<Integer> wholes = new TreeSet<>();
        for (int candidate : possible(whole, values, marks)) {
            boolean fits = partitions.stream().allMatch(parts -> canBe(candidate, parts, values, marks));
            if (fits) {
                wholes.add(candidate);
            }
        }
        assertThat(wholes).contains(values.get(whole).intValue());
        if (marks.containsKey(whole)) {
            assertThat(wholes).as(whole).hasSizeGreaterThan(1);
        }
        for (List<String> parts : partitions) {
            for (String part : parts) {
                if (marks.containsKey(part)) {
                    assertThat(found(part, parts, wholes, values, marks))
                            .as(part + " of " + values + " with " + marks)
                            .hasSizeGreaterThan(1);
                }
            }
        }
    }

    private static Set<Integer> found(
            String part, List<String> parts, Set<Integer> wholes, Map<String, Long> values, Map<String, Mark> marks) {
        List<String> others = new ArrayList<>(parts);
        others.remove(part);
        Set<Integer> found = new TreeSet<>();
        for (int value : possible(part, values, marks)) {
            if (wholes.stream().anyMatch(whole -> canBe(whole - value, others, values, marks))) {
                found.add(value);
            }
        }
        return found;
    }

    private static boolean canBe(int sum, List<String> parts, Map<String, Long> values, Map<String, Mark> marks) {
        if (parts.isEmpty()) {
            return sum == 0;
        }
        return possible(parts.get(0), values, marks).stream()
                .anyMatch(value -> value <= sum && canBe(sum - value, parts.subList(1, parts.size()), values, marks));
    }

    private static List<Integer> possible(String code, Map<String, Long> values, Map<String, Mark> marks) {
        Mark mark = marks.get(code);
        if (mark == null) {
            return List.of(values.get(code).intValue());
        }
        List<Integer> possible = new ArrayList<>();
        for (int value = mark == Mark.SMALL ? 1 : 5; value <= (mark == Mark.SMALL ? 4 : HIGHEST); value++) {
            possible.add(value);
        }
        return possible;
    }

    // ------------------------------------------------------------ periods

    @Provide
    Arbitrary<Map<String, Long>> periods() {
        return Combinators.combine(group("interventions", CASES), group("counselling", COUNSELLING))
                .as((cases, counselling) -> {
                    Map<String, Long> all = new LinkedHashMap<>(cases);
                    all.putAll(counselling);
                    return all;
                });
    }

    /** A number, split in several ways. */
    private static Arbitrary<Map<String, Long>> group(String whole, List<List<String>> partitions) {
        return Arbitraries.integers().between(0, 30).flatMap(sum -> Arbitraries.integers()
                .between(0, sum)
                .list()
                .ofSize(partitions.size() * 2)
                .map(cuts -> {
                    Map<String, Long> values = new LinkedHashMap<>();
                    values.put(whole, (long) sum);
                    for (int i = 0; i < partitions.size(); i++) {
                        int low = Math.min(cuts.get(2 * i), cuts.get(2 * i + 1));
                        int high = Math.max(cuts.get(2 * i), cuts.get(2 * i + 1));
                        values.put(partitions.get(i).get(0), (long) low);
                        values.put(partitions.get(i).get(1), (long) (high - low));
                        values.put(partitions.get(i).get(2), (long) (sum - high));
                    }
                    return values;
                }));
    }
}
