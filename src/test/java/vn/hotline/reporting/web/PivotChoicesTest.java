package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.hotline.contact.ContactCountables;
import vn.hotline.intervention.lead.CaseCountables;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotRequests;
import vn.hotline.reporting.analysis.pivot.Pivots;
import vn.hotline.reporting.analysis.pivot.ReadyView;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.SampleTotals;

class PivotChoicesTest {

    private static final PivotRequest CASES =
            ReadyView.CASES_BY_PROVINCE.request(Helpline.CHILD_PROTECTION, Period.year(2026), null);

    private static PivotChoices choices(PivotRequest request, PeriodKind kind) {
        return new PivotChoices(
                request,
                kind,
                LocalDate.of(2026, 11, 22),
                List.of(),
                List.of(),
                PivotChartKind.fitting(request).get(0),
                SampleTotals.words(Language.VI));
    }

    /** A choice that could not be answered would lead to a page without a table. */
    @Property(tries = 200)
    void everyChoiceLeadsToATableThatCanBeAnswered(@ForAll long seed) {
        PivotRequest request = PivotRequests.any(seed);
        PivotChoices all = choices(request, PeriodKind.of(request.period()));

        // topics need their own dimension, and columns cannot be the rows: the page says so
        boolean topics = request.measure() == Pivots.TOPICS;
        Stream.of(
                        all.getMeasures(),
                        all.getEvents(),
                        topics ? List.<Choice>of() : all.getRows(),
                        topics || request.columns() == null ? List.<Choice>of() : all.getColumns(),
                        all.getComparisons())
                .flatMap(List::stream)
                .forEach(choice -> assertThat(PivotAddress.read(ReportAddress.parameters(choice.url()), CASES)
                                .request()
                                .problems()
                                .list())
                        .as(choice.url())
                        .isEmpty());
    }

    @Property(tries = 200)
    void whatIsShownIsChosenOnceInEachMenu(@ForAll long seed) {
        PivotRequest request = PivotRequests.any(seed);
        PivotChoices all = choices(request, PeriodKind.of(request.period()));

        Stream.of(all.getMeasures(), all.getEvents(), all.getRows(), all.getColumns(), all.getComparisons())
                .forEach(menu -> assertThat(menu)
                        .filteredOn(Choice::chosen)
                        .singleElement()
                        .satisfies(chosen -> assertThat(chosen.url()).isEqualTo(all.url(request))));
    }

    @Example
    void daysThatWereChosenStayChosenAsDays() {
        assertThat(choices(CASES, PeriodKind.FREE).url(CASES)).endsWith("&kind=FREE");
        assertThat(choices(CASES, PeriodKind.YEAR).url(CASES)).doesNotContain("kind=");
    }

    @Example
    void narrowingBeginsWithWhatIsNarrowedAlready() {
        PivotRequest plain = CASES.with(List.of());
        PivotRequest narrowed = plain.with(
                List.of(Condition.of(CaseCountables.RISK, "HIGH"), Condition.of(ContactCountables.URGENCY, "HIGH")));
        PivotNarrowing narrowing = new PivotNarrowing();

        narrowing.begin(narrowed);
        assertThat(narrowing.getBy()).isEqualTo("RISK");
        assertThat(narrowing.getCodes()).containsExactly("HIGH");
        narrowing.setCodes(List.of());
        assertThat(narrowing.apply(narrowed).conditions())
                .containsExactly(Condition.of(ContactCountables.URGENCY, "HIGH"));

        narrowing.begin(plain);
        assertThat(narrowing.dimension().isOfTime()).isFalse();
        narrowing.setBy("URGENCY");
        narrowing.choose(narrowed);
        narrowing.setCodes(List.of("NORMAL"));
        assertThat(narrowing.apply(narrowed).conditions())
                .containsExactly(
                        Condition.of(CaseCountables.RISK, "HIGH"), Condition.of(ContactCountables.URGENCY, "NORMAL"));
    }
}
