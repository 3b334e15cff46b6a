package vn.hotline.reporting.figures.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.reporting.figures.FigureReader;
import vn.hotline.reporting.figures.FigureReader.Amounts;
import vn.hotline.reporting.figures.FigureReader.Question;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.Totals.Point;
import vn.hotline.reporting.figures.totals.Totals.Series;

/**
 * Puts together the figures of any period and line, each beside those it is compared with. It asks nobody who he is:
 * {@link TotalsService} does for people and programs; a scheduled report was asked when it was set up.
 */
@ApplicationScoped
public class TotalsReader {

    private static final int EARLIER_YEARS = 3;
    private static final Set<Measure> ALL = Set.copyOf(Measures.STANDARD.all());

    @Inject
    private Clock clock;

    @Inject
    private Figures figures;

    @Inject
    private FigureReader reader;

    @Inject
    private HistoricFigures historic;

    @Inject
    private Contradictions contradictions;

    /** All of it comes from one state of the database, in the caller's transaction. */
    public Totals read(TotalsRequest request) {
        Instant now = clock.instant();
        LocalDate today = Days.dayOf(now);
        Period counted = request.period().upTo(today);
        Map<Comparison, Period> compared = new EnumMap<>(Comparison.class);
        request.compare().forEach(with -> compared.put(with, with.of(request.period(), counted, request.against())));
        List<Figure> leading = leading(request.line());
        List<Period> years = years(counted);

        Answers answers = read(request, counted, compared.values(), years, leading, today);
        List<FigureRow> rows = figures.of(request.line(), counted.to(), answers.amounts.values()).stream()
                .map(figure -> row(figure, counted, compared, answers))
                .toList();
        return new Totals(
                request,
                counted,
                !request.period().to().isBefore(today),
                now,
                compared,
                rows,
                leading.stream().map(figure -> series(figure, years, answers)).toList(),
                remarks(request.line(), counted, rows, answers));
    }

    private List<Remark> remarks(Helpline line, Period counted, List<FigureRow> rows, Answers answers) {
        return contradictions.of(
                line, counted, rows, answers.published(counted), (code, period) -> figures.find(line, code)
                        .filter(figure -> answers.isAsked(figure, period))
                        .map(figure -> answers.known(figure, period))
                        .orElse(Known.NOTHING));
    }

    /** What a report draws over the years. */
    private static List<Figure> leading(Helpline line) {
        Set<String> codes = line == Helpline.CHILD_PROTECTION
                ? Set.of(Figures.INTERVENTIONS, Figures.CALLS)
                : Set.of(Figures.REFERRALS, Figures.CALLS);
        return Figures.fixed(line).stream()
                .filter(figure -> codes.contains(figure.code()))
                .toList();
    }

    /** The same days of this and the years before, oldest first. */
    private static List<Period> years(Period counted) {
        List<Period> years = new ArrayList<>(List.of(counted));
        for (int i = 0; i < EARLIER_YEARS; i++) {
            years.add(0, years.get(0).sameOfPreviousYear());
        }
        return years;
    }

    /**
     * What is known of each period: what was counted of those that lie behind the first day that counts; of others what
     * was published, else as much as was counted.
     */
    private record Answers(
            LocalDate since,
            Set<Period> whole,
            Map<Period, Amounts> amounts,
            Map<Period, Map<String, List<Published>>> published) {

        /** Whether the period was read, and of what was counted in it this figure. */
        boolean isAsked(Figure figure, Period period) {
            return whole.contains(period)
                    || period.from().isBefore(since) && published(period).containsKey(figure.code());
        }

        /** What was published of the period, by code. */
        Map<String, List<Published>> published(Period period) {
            return published.getOrDefault(period, Map.of());
        }

        Known known(Figure figure, Period period) {
            Amounts amount = amounts.get(period);
            Long counted = amount == null ? null : amount.sum(figure.measure(), figure.codes());
            if (counted != null && !period.from().isBefore(since)) {
                return new Known(counted, false);
            }
            List<Published> printed = published(period).get(figure.code());
            if (printed != null) {
                return new Known(printed.get(0).value(), true);
            }
            // of a period that was over before, nothing counted says nothing
            return counted == null || counted == 0 && period.to().isBefore(since)
                    ? Known.NOTHING
                    : new Known(counted, false, since);
        }
    }

    private Answers read(
            TotalsRequest request,
            Period counted,
            Collection<Period> compared,
            List<Period> years,
            List<Figure> leading,
            LocalDate today) {
        Set<Measure> ofLeading = leading.stream().map(Figure::measure).collect(Collectors.toSet());
        Set<Period> periods = new LinkedHashSet<>(List.of(counted));
        periods.addAll(compared);
        Set<Period> whole = Set.copyOf(periods);
        periods.addAll(years);

        LocalDate since = historic.countingSince();
        List<Question> questions = periods.stream()
                .filter(period -> !period.from().isAfter(today))
                .map(period -> new Question(period, whole.contains(period) ? ALL : ofLeading))
                .toList();
        List<Amounts> amounts = reader.read(request.line(), request.centreId(), questions);
        Map<Period, Amounts> byPeriod = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            byPeriod.put(questions.get(i).period(), amounts.get(i));
        }
        return new Answers(
                since, whole, byPeriod, request.centreId() == null ? historic.of(request.line(), periods) : Map.of());
    }

    private static FigureRow row(Figure figure, Period counted, Map<Comparison, Period> periods, Answers answers) {
        Known value = answers.known(figure, counted);
        Map<Comparison, Compared> compared = new EnumMap<>(Comparison.class);
        periods.forEach(
                (with, period) -> compared.put(with, Compared.of(period, value, answers.known(figure, period))));
        return new FigureRow(
                figure.code(),
                figure.section(),
                figure.unit(),
                value.value(),
                compared,
                value.historic(),
                value.since());
    }

    private static Series series(Figure figure, List<Period> years, Answers answers) {
        return new Series(
                figure.code(),
                figure.unit(),
                years.stream()
                        .map(year -> {
                            Known known = answers.known(figure, year);
                            return new Point(year, known.value(), known.historic(), known.since());
                        })
                        .toList());
    }
}
