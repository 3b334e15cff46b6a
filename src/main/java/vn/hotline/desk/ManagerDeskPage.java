package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.Period;
import vn.hotline.platform.web.Me;
import vn.hotline.reporting.analysis.warning.Warning;
import vn.hotline.reporting.analysis.warning.WarningService;
import vn.hotline.reporting.analysis.warning.Warnings;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportPeriods;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.figures.totals.TotalsRequest;
import vn.hotline.reporting.figures.totals.TotalsService;
import vn.hotline.reporting.publication.document.PeriodReportRow;
import vn.hotline.reporting.publication.document.PeriodReportSearch;
import vn.hotline.reporting.schedule.RunRow;
import vn.hotline.reporting.schedule.RunSearch;

/** The first page of a manager: how the latest month and year stand, and what needs attention. */
@Named
@RequestScoped
public class ManagerDeskPage {

    private static final int WARNINGS = 5;
    private static final int REPORTS = 3;
    private static final int REPORTS_COUNTED = 200;
    private static final int MADE = 2;

    /** A span of time at a glance, against one or two others. */
    public record Glance(String key, boolean present, Totals totals, List<Comparison> comparisons, List<Tile> tiles) {
        /** Of the period that goes on, or of the latest that holds anything. */
        public String titleKey() {
            return present ? key : key + ".latest";
        }

        public Period period() {
            return totals.request().period();
        }

        /** As far as it has gone. */
        public Period counted() {
            return totals.counted();
        }

        public List<Other> others() {
            return comparisons.stream()
                    .map(with -> new Other(nameKey(with), totals.compared().get(with)))
                    .toList();
        }

        private String nameKey(Comparison with) {
            return key + "." + with;
        }
    }

    /** A span it is compared with. */
    public record Other(String nameKey, Period period) {}

    public record Tile(String labelKey, FigureRow row, List<Against> against) {}

    public record Against(String nameKey, Compared compared) {}

    @Inject
    private TotalsService totals;

    @Inject
    private WarningService warnings;

    @Inject
    private PeriodReportSearch reports;

    @Inject
    private RunSearch runs;

    @Inject
    private Me me;

    @Inject
    private ReportPeriods periods;

    private List<Glance> glances;
    private Warnings found;
    private List<PeriodReportRow> waiting;
    private List<RunRow> made;

    public List<Glance> getGlances() {
        if (glances == null) {
            glances = List.of(
                    glance(
                            "desk.manager.month",
                            periods.latest(me.getLine(), PeriodKind.MONTH),
                            List.of(Comparison.PREVIOUS_PERIOD, Comparison.PREVIOUS_YEAR)),
                    glance(
                            "desk.manager.year",
                            periods.latest(me.getLine(), PeriodKind.YEAR),
                            List.of(Comparison.PREVIOUS_YEAR)));
        }
        return glances;
    }

    /** What departs from its usual level. */
    public Warnings getWarnings() {
        if (found == null) {
            found = warnings.warnings(me.getLine(), null);
        }
        return found;
    }

    public List<Warning> getFarthest() {
        return getWarnings().list().stream().limit(WARNINGS).toList();
    }

    public boolean isEnoughYears() {
        return getWarnings().spans().enough();
    }

    /** Reports that wait for somebody's decision, the longest waiting first. */
    public List<PeriodReportRow> getWaiting() {
        if (waiting == null) {
            waiting = reports.waiting(me.getLine(), REPORTS_COUNTED);
        }
        return waiting.stream().limit(REPORTS).toList();
    }

    /** How many reports wait, shown or not. */
    public int getWaitingCount() {
        getWaiting();
        return waiting.size();
    }

    /** Null before the first. */
    public PeriodReportRow getPublished() {
        return reports.lastPublished(me.getLine()).orElse(null);
    }

    /** The latest reports that made themselves, of both lines. */
    public List<RunRow> getMade() {
        if (made == null) {
            made = runs.list(null, MADE).rows();
        }
        return made;
    }

    private Glance glance(String key, Period period, List<Comparison> comparisons) {
        Set<Comparison> compare = EnumSet.copyOf(comparisons);
        Totals found = totals.totals(new TotalsRequest(me.getLine(), period, null, compare));
        List<Tile> tiles = Figures.headline(me.getLine()).stream()
                .flatMap(code -> found.row(code).stream())
                .map(row -> new Tile(
                        "report.tile." + row.code() + "." + me.getLine(),
                        row,
                        comparisons.stream()
                                .map(with -> new Against(
                                        "desk.manager.against." + with,
                                        row.compared().get(with)))
                                .toList()))
                .toList();
        return new Glance(key, period.contains(periods.today()), found, comparisons, tiles);
    }
}
