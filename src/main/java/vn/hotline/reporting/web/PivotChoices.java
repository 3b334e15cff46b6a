package vn.hotline.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.reference.Centre;
import vn.hotline.reporting.analysis.pivot.Condition;
import vn.hotline.reporting.analysis.pivot.PivotComparison;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.ReadyView;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportWords;

/** All that can be chosen of a pivot, each as the address of the table it leads to. */
public final class PivotChoices {

    private final PivotRequest request;
    private final PeriodChoice period;
    private final PivotChartKind chart;
    private final ReportWords words;
    private final List<Choice> kinds;
    private final List<Choice> periods;
    private final List<Choice> centres;

    /**
     * @param offered periods of the kind that is chosen
     * @param chart what it is drawn as
     * @param centres among which there is a choice; empty for whoever sees one only
     */
    PivotChoices(
            PivotRequest request,
            PeriodKind kind,
            LocalDate today,
            List<Period> offered,
            List<Centre> centres,
            PivotChartKind chart,
            ReportWords words) {
        this.request = request;
        this.chart = chart;
        this.words = words;
        period = new PeriodChoice(kind, request.period(), words);
        kinds = period.kinds(today, (one, its) -> url(one, request.of(its)));
        periods = period.periods(offered, one -> url(request.of(one)));
        this.centres = Choice.centres(centres, request.centreId(), centre -> url(request.at(centre)), words);
    }

    public List<Choice> getMeasures() {
        return choices(
                Measures.STANDARD.pivots(),
                one -> request.counting(one, one.events().get(0)),
                one -> one == request.measure());
    }

    public List<Choice> getEvents() {
        return choices(
                request.measure().events(),
                one -> request.counting(request.measure(), one),
                one -> one == request.event());
    }

    public boolean isSeveralEvents() {
        return request.measure().events().size() > 1;
    }

    List<Dimension> dimensions() {
        return Measures.STANDARD.dimensions(request.measure(), request.event());
    }

    public List<Choice> getRows() {
        return choices(
                dimensions(),
                one -> request.by(one, one == request.columns() ? request.rows() : request.columns()),
                one -> one == request.rows());
    }

    public List<Choice> getColumns() {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                choice(words.text("pivot.columns.none"), request.by(request.rows(), null), request.columns() == null));
        choices.addAll(choices(
                dimensions(),
                one -> request.by(
                        one == request.rows() && request.columns() != null ? request.columns() : request.rows(), one),
                one -> one == request.columns()));
        return choices;
    }

    /** Rows as columns and columns as rows; null without columns. */
    public String getSwapUrl() {
        return request.columns() == null ? null : url(request.by(request.columns(), request.rows()));
    }

    public List<Choice> getKinds() {
        return kinds;
    }

    public List<Choice> getPeriods() {
        return periods;
    }

    public boolean isFree() {
        return period.isFree();
    }

    public List<Choice> getComparisons() {
        return choices(
                Arrays.asList(PivotComparison.values()),
                one -> request.against(one, one == PivotComparison.CHOSEN ? chosenAgainst() : null),
                one -> one == request.comparison());
    }

    private Period chosenAgainst() {
        return request.against() == null ? request.period().sameOfPreviousYear() : request.against();
    }

    public List<Choice> getCentres() {
        return centres;
    }

    /** One for each condition: its words, and the address without it. */
    List<Choice> conditions(PivotTexts inWords) {
        return request.conditions().stream()
                .map(condition -> choice(inWords.condition(condition, request.line()), without(condition), true))
                .toList();
    }

    private PivotRequest without(Condition condition) {
        return request.with(request.conditions().stream()
                .filter(other -> other != condition)
                .toList());
    }

    /** Tables that come with the system. */
    List<Choice> readyViews() {
        return ReadyView.of(request.line()).stream()
                .map(view -> choice(
                        words.label(view), view.request(request.line(), request.period(), request.centreId()), false))
                .toList();
    }

    /** What it can be drawn as. */
    public List<Choice> getCharts() {
        return PivotChartKind.fitting(request).stream()
                .map(one -> new Choice(words.label(one), PivotAddress.pivot(request) + "&chart=" + one, one == chart))
                .toList();
    }

    private <T extends Labelled> List<Choice> choices(
            List<T> all, Function<T, PivotRequest> leadsTo, Predicate<T> isChosen) {
        return all.stream()
                .map(one ->
                        choice(words.label(one), isChosen.test(one) ? request : leadsTo.apply(one), isChosen.test(one)))
                .toList();
    }

    private Choice choice(String label, PivotRequest leadsTo, boolean chosen) {
        return new Choice(label, url(leadsTo), chosen);
    }

    /** A period that was chosen by its days stays so, even if it is a whole month. */
    String url(PivotRequest other) {
        return isFree() ? url(PeriodKind.FREE, other) : PivotAddress.pivot(other);
    }

    static String url(PeriodKind kind, PivotRequest other) {
        return PivotAddress.pivot(other) + "&kind=" + kind;
    }
}
