package vn.hotline.reporting.analysis.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hotline.contact.ContactCountables;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.reporting.figures.Measures;

class PivotRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final PivotRequest PLAIN = ReadyView.CONTACTS_BY_CHANNEL
            .request(Helpline.CHILD_PROTECTION, Period.year(2026), null)
            .against(PivotComparison.NOTHING, null);

    @Property
    void conditionsAreWrittenAndReadAgain(@ForAll long seed) {
        List<Condition> conditions = PivotRequests.any(seed).conditions();

        assertThat(Condition.parse(Condition.text(conditions))).contains(conditions);
    }

    @Property
    void whatIsOfferedCanBeAskedForOfEveryMeasure(@ForAll long seed) {
        PivotRequest request = PivotRequests.any(seed);

        assertThat(request.problems().list()).isEmpty();
        assertThat(Measures.STANDARD.pivots()).allSatisfy(other -> assertThat(
                        request.counting(other, other.events().get(0))
                                .problems()
                                .list())
                .isEmpty());
    }

    @Test
    void whatIsNoConditionIsNotRead() {
        assertThat(Condition.parse("BANANA.X")).isEmpty();
        assertThat(Condition.parse("CHANNEL")).isEmpty();
        assertThat(Condition.parse("~")).isEmpty();
        assertThat(Condition.parse(null)).contains(List.of());
    }

    @Test
    void eachThingThatCannotBeAnsweredIsTold() {
        assertThat(keys(PLAIN.by(ContactCountables.SEX, null))).containsExactly("pivot.problem.dimension");
        assertThat(keys(PLAIN.by(Dimension.MONTH, Dimension.MONTH))).containsExactly("pivot.problem.twice");
        assertThat(keys(PLAIN.of(new Period(LocalDate.of(2010, 1, 1), TODAY)))).containsExactly("pivot.problem.long");
        assertThat(keys(PLAIN.against(PivotComparison.CHOSEN, null))).containsExactly("pivot.problem.against");
        assertThat(keys(PLAIN.with(List.of(Condition.of(ContactCountables.CHANNEL, "FAX")))))
                .containsExactly("pivot.problem.code");
        assertThat(keys(PLAIN.with(List.of(
                        Condition.of(ContactCountables.CHANNEL, "APP"),
                        Condition.of(ContactCountables.CHANNEL, "ZALO")))))
                .containsExactly("pivot.problem.condition");
        PivotRequest referred = PLAIN.counting(Pivots.CASES, CountedBy.REFERRED);
        assertThat(keys(referred.by(Dimension.HOUR, null))).containsExactly("pivot.problem.dimension");
        PivotRequest topics = PLAIN.counting(Pivots.TOPICS, CountedBy.COUNSELLED);
        assertThat(keys(topics.by(Dimension.MONTH, null))).containsExactly("pivot.problem.topic");
        assertThat(keys(new PivotRequest(
                        Helpline.CHILD_PROTECTION,
                        Pivots.CASES,
                        CountedBy.SENT,
                        Dimension.MONTH,
                        null,
                        List.of(),
                        Period.year(2026),
                        null,
                        PivotComparison.NOTHING,
                        null)))
                .containsExactly("pivot.problem.event");
    }

    private static List<String> keys(PivotRequest request) {
        return request.problems().list().stream().map(Problem::key).toList();
    }

    @Test
    void tenYearsAreNotTooLong() {
        assertThat(keys(PLAIN.of(new Period(LocalDate.of(2016, 11, 23), TODAY))))
                .isEmpty();
    }

    @Test
    void anUnfinishedPeriodIsHeldAgainstTheSameDays() {
        assertThat(PLAIN.compared(TODAY)).isNull();
        assertThat(PLAIN.against(PivotComparison.PREVIOUS_YEAR, null).compared(TODAY))
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 22)));
        Period november = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        PivotRequest chosen = PLAIN.of(november)
                .against(PivotComparison.CHOSEN, new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        assertThat(chosen.compared(TODAY)).isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 22)));
        assertThat(chosen.compared(LocalDate.of(2027, 1, 1))).isEqualTo(chosen.against());
    }

    @Test
    void aCellNarrowsWhatIsAlreadyNarrowed() {
        PivotRequest narrowed = PLAIN.with(List.of(Condition.of(ContactCountables.CHANNEL, "APP", "ZALO")));

        assertThat(narrowed.and(ContactCountables.CHANNEL, "ZALO"))
                .containsExactly(Condition.of(ContactCountables.CHANNEL, "ZALO"));
        assertThat(narrowed.and(Dimension.MONTH, "202601"))
                .containsExactly(
                        Condition.of(ContactCountables.CHANNEL, "APP", "ZALO"),
                        Condition.of(Dimension.MONTH, "202601"));
    }

    @Test
    void everyDimensionIsOfferedForSomething() {
        for (Dimension dimension : Measures.STANDARD.dimensions()) {
            boolean offered = false;
            for (PivotMeasure measure : Measures.STANDARD.pivots()) {
                for (CountedBy event : measure.events()) {
                    offered |= Measures.STANDARD.dimensions(measure, event).contains(dimension);
                    assertThat(measure.source(event)).isNotNull();
                }
            }
            assertThat(offered).as(dimension.name()).isTrue();
        }
    }
}
