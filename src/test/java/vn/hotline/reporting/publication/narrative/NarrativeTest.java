package vn.hotline.reporting.publication.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.SampleTotals;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.narrative.NumberTies.Kept;

/** The text writes itself from the figures, and each of its numbers stays with its figure. */
class NarrativeTest {

    private static final List<String> CODES = List.of(
            "calls",
            "app_zalo",
            "counselling",
            "counselling.information",
            "counselling.in_depth",
            "counselling.intervention",
            "interventions",
            "interventions.violence",
            "interventions.sexual_abuse",
            "interventions.neglect",
            "interventions.other");

    @Example
    void saysIt2022AsTheMinistryDid() {
        String text = generated(SampleTotals.of2022().build(), Language.VI).text();

        assertThat(text)
                .startsWith("Trong năm 2022, Tổng đài 111 tiếp nhận 368.346 cuộc gọi, giảm 139.515 cuộc (27,5%) so với"
                        + " cùng kỳ năm 2021, và 9.679 lượt thông báo qua ứng dụng và Zalo, tăng 8.028 lượt (486,3%).")
                .contains("1.561 ca hỗ trợ, can thiệp, tăng 304 ca (24,2%)")
                .endsWith("tiếp nhận hơn 1.009 cuộc gọi.");
        assertThat(generated(SampleTotals.of2022().build(), Language.EN).text())
                .startsWith(
                        "In 2022, hotline 111 took 368,346 calls, down 139,515 (27.5%) from the same period of 2021");
    }

    /** Read again as if it had been typed, with the ties it was given. */
    @Property(tries = 300)
    void everyNumberOfAGeneratedTextIsTied(@ForAll("figures") SampleTotals sample, @ForAll Language language) {
        Totals totals = sample.build();
        NarrativeText written = generated(totals, language);

        NarrativeText read =
                NumberTies.tie(written.text(), kept(written), new ShownFigures(totals, SampleTotals.words(language)));

        assertThat(read.numbers()).isEqualTo(written.numbers());
        assertThat(read.stale()).isZero();
        assertThat(read.typed()).isZero();
    }

    /** What is stale is what a fresh look at the figure would write otherwise, and nothing of any other figure. */
    @Property(tries = 300)
    void changingAFigureMakesExactlyItsNumbersStale(
            @ForAll("values") Map<String, Long> values, @ForAll("code") String changed, @ForAll Language language) {
        NarrativeText written = generated(totals(values), language);
        Map<String, Long> corrected = new LinkedHashMap<>(values);
        corrected.merge(changed, 100_003L, Long::sum);
        ShownFigures now = new ShownFigures(totals(corrected), SampleTotals.words(language));

        NarrativeText read = NumberTies.tie(written.text(), kept(written), now);

        for (TiedNumber number : read.numbers()) {
            boolean itsOwn = number.ref().code().equals(changed);
            boolean shareOfIt = number.ref().aspect() == Aspect.SHARE
                    && changed.equals(ShownFigures.wholeOf(number.ref().code()));
            if (number.stale()) {
                assertThat(itsOwn || shareOfIt).as(number.toString()).isTrue();
            }
            if (itsOwn && number.ref().aspect() == Aspect.VALUE) {
                assertThat(number.stale()).as(number.toString()).isTrue();
            }
        }
        assertThat(read.updated().stale()).isZero();
        assertThat(read.updated().numbers()).hasSameSizeAs(read.numbers());
    }

    @Example
    void wordsAroundANumberMayBeRewritten() {
        Totals totals = SampleTotals.of2022().build();
        NarrativeText written = generated(totals, Language.VI);
        String edited = "Theo thống kê, " + written.text().replace("Trong đó có", "Trong số ấy, Tổng đài ghi nhận");

        NarrativeText read = tie(edited, kept(written), totals);

        assertThat(read.typed()).isZero();
        assertThat(read.numbers()).hasSameSizeAs(written.numbers());
    }

    @Example
    void aNumberThatIsRetypedIsTypedByHandUntilItEqualsAFigure() {
        Totals totals = SampleTotals.of2022().build();
        NarrativeText written = generated(totals, Language.VI);

        NarrativeText wrong = tie(written.text().replace("368.346", "368.347"), kept(written), totals);
        assertThat(wrong.typed()).isEqualTo(1);
        assertThat(wrong.stale()).isZero();

        NarrativeText right = tie(wrong.text().replace("368.347", "368.346"), kept(wrong), totals);
        assertThat(right.typed()).isZero();
    }

    @Example
    void whatOnlyLooksLikeAFigureIsNone() {
        String text = "Trong 9 tháng đầu năm 2022, Tổng đài 111 (1800 1567) theo Luật số 53/2024/QH15, báo cáo"
                + " BC-2022-000041 ngày 05/01/2023, quý 3, tháng 12.";

        assertThat(tie(text, List.of(), SampleTotals.of2022().build()).numbers())
                .isEmpty();
    }

    /** 18.000.000,0% begins like the hotline's other number, 1800 ..., if it is written without points. */
    @Example
    void aPercentageOfAnySizeIsTied() {
        Totals totals = new SampleTotals(Helpline.CHILD_PROTECTION, Period.year(2022))
                .figure("counselling", 360_002L, 2L)
                .build();
        NarrativeText written = generated(totals, Language.VI);

        assertThat(written.text()).contains("18.000.000,0%");
        assertThat(tie(written.text(), kept(written), totals).numbers()).isEqualTo(written.numbers());
    }

    @Example
    void aSmallNumberIsTiedOnlyIfItsUnitFollows() {
        Totals totals = SampleTotals.of2022().build();

        NarrativeText text = tie("Có 47 ca tranh chấp và 47 buổi họp.", List.of(), totals);

        assertThat(text.numbers().get(0).ref()).isEqualTo(FigureRef.of("interventions.custody", Aspect.VALUE));
        assertThat(text.numbers().get(1).typed()).isTrue();
    }

    @Example
    void roundNumbersAreTiedWithTheirWord() {
        Totals totals = SampleTotals.of2022().build();

        NarrativeText text = tie("Tiếp nhận hơn 368.000 cuộc gọi.", List.of(), totals);
        assertThat(text.numbers().get(0).ref()).isEqualTo(FigureRef.of("calls", Aspect.ROUNDED));

        Totals more = SampleTotals.of2022().figure("calls", 368_900L, 507_861L).build();
        NarrativeText later = tie(text.text(), kept(text), more);
        assertThat(later.updated(0).text()).isEqualTo("Tiếp nhận gần 369.000 cuộc gọi.");
    }

    // ------------------------------------------------------------

    private static NarrativeText tie(String text, List<Kept> kept, Totals totals) {
        return NumberTies.tie(text, kept, new ShownFigures(totals, SampleTotals.words(Language.VI)));
    }

    private static NarrativeText generated(Totals totals, Language language) {
        return Narrative.joined(new Narrative(SampleTotals.words(language), totals, Comparison.PREVIOUS_YEAR).write());
    }

    private static List<Kept> kept(NarrativeText text) {
        List<Kept> kept = new ArrayList<>();
        text.numbers().stream()
                .filter(number -> !number.typed())
                .forEach(number -> kept.add(new Kept(number.shown(), number.ref())));
        return kept;
    }

    private static Totals totals(Map<String, Long> values) {
        SampleTotals sample = new SampleTotals(Helpline.CHILD_PROTECTION, Period.year(2022));
        values.forEach((code, value) -> sample.figure(code, value, 1_000L));
        return sample.build();
    }

    @Provide
    Arbitrary<String> code() {
        return Arbitraries.of(CODES);
    }

    @Provide
    Arbitrary<Map<String, Long>> values() {
        return Arbitraries.longs()
                .between(1, 900_000)
                .list()
                .ofSize(CODES.size())
                .map(numbers -> {
                    Map<String, Long> values = new LinkedHashMap<>();
                    for (int i = 0; i < CODES.size(); i++) {
                        values.put(CODES.get(i), numbers.get(i));
                    }
                    return values;
                });
    }

    /** Some figures are unknown, now or then. */
    @Provide
    Arbitrary<SampleTotals> figures() {
        Arbitrary<Optional<Long>> number =
                Arbitraries.longs().between(0, 900_000).optional(0.9);
        return Combinators.combine(
                        number.list().ofSize(CODES.size()), number.list().ofSize(CODES.size()))
                .as((now, then) -> {
                    SampleTotals sample = new SampleTotals(Helpline.CHILD_PROTECTION, Period.year(2022));
                    for (int i = 0; i < CODES.size(); i++) {
                        sample.figure(
                                CODES.get(i),
                                now.get(i).orElse(null),
                                then.get(i).orElse(null));
                    }
                    return sample;
                });
    }
}
