package vn.hotline.reporting.analysis.warning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.reporting.figures.FigureReader;
import vn.hotline.reporting.figures.FigureReader.Amounts;
import vn.hotline.reporting.figures.FigureReader.Question;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.totals.HistoricFigures;
import vn.hotline.reporting.figures.totals.ReportScope;

/** Which intervention type, counselling topic or province departs from its usual level. */
@Stateless
@May(Verb.FIGURE_READ)
public class WarningService {

    private static final Set<Measure> WATCHED =
            Measures.STANDARD.all().stream().filter(Measure::isWatched).collect(Collectors.toUnmodifiableSet());

    private static final String UNKNOWN = "." + Measure.UNKNOWN.toLowerCase(Locale.ROOT);

    @Inject
    private ReportScope scope;

    @Inject
    private HistoricFigures historic;

    @Inject
    private Figures figures;

    @Inject
    private FigureReader reader;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    /**
     * All spans and months are read at once, from the totals that are kept by day and month.
     *
     * @param asked centre, or null for as much as may be seen
     */
    public Warnings warnings(Helpline line, Integer asked) {
        Integer centreId = scope.centre(asked);
        LocalDate since = historic.countingSince();
        WarningSpans spans = WarningSpans.of(Days.dayOf(clock.instant()), since);
        audit.record(
                AuditAction.REPORT_READ,
                RecordKind.REPORT,
                null,
                Detail.of(Detail.text("Page.REPORTING_WARNINGS"), line));
        if (!spans.enough()) {
            return new Warnings(line, centreId, spans, 0, List.of());
        }
        List<Period> periods = new ArrayList<>(List.of(spans.current()));
        periods.addAll(spans.history());
        periods.addAll(spans.months());
        List<Amounts> amounts = reader.read(
                line,
                centreId,
                periods.stream().map(period -> new Question(period, WATCHED)).toList());
        List<Figure> watched = figures.of(line, spans.current().to(), amounts).stream()
                .filter(figure ->
                        WATCHED.contains(figure.measure()) && !figure.code().endsWith(UNKNOWN))
                .toList();
        List<Warning> found = watched.stream()
                .map(figure -> compare(figure, spans, amounts, since))
                .filter(warning -> warning.usual().isDepartedFromBy(warning.observed()))
                .sorted(Comparator.comparingDouble((Warning warning) -> -Math.abs(warning.z())))
                .toList();
        return new Warnings(line, centreId, spans, watched.size(), found);
    }

    private static Warning compare(Figure figure, WarningSpans spans, List<Amounts> amounts, LocalDate since) {
        List<Long> counts = amounts.stream()
                .map(amount -> amount.sum(figure.measure(), figure.codes()))
                .toList();
        int months = 1 + spans.history().size();
        List<Long> byMonth = new ArrayList<>(counts.subList(months, counts.size()));
        for (int i = 0; i < byMonth.size(); i++) {
            if (spans.months().get(i).from().isBefore(since)) {
                byMonth.set(i, null);
            }
        }
        return new Warning(
                figure,
                counts.get(0),
                UsualLevel.of(counts.subList(1, months)),
                MonthlyCourse.of(spans.months(), byMonth));
    }
}
