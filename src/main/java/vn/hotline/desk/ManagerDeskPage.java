package vn.hotline.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.platform.web.Me;
import vn.hotline.reporting.Compared;
import vn.hotline.reporting.Comparison;
import vn.hotline.reporting.FigureRow;
import vn.hotline.reporting.Totals;
import vn.hotline.reporting.TotalsRequest;
import vn.hotline.reporting.TotalsService;

/** The first page of a manager: this month and this year against the same days of last year. */
@Named
@RequestScoped
public class ManagerDeskPage {

    private static final List<String> CHILD_FIGURES = List.of("calls", "app_zalo", "counselling", "interventions");
    private static final List<String> TRAFFICKING_FIGURES = List.of("calls", "counselling", "referrals", "victims");

    /** @param kind of the period, for the link to the whole report */
    public record Glance(String titleKey, String kind, Period period, List<Tile> tiles) {
        public String getTitleKey() {
            return titleKey;
        }

        public String getKind() {
            return kind;
        }

        public Period getPeriod() {
            return period;
        }

        public List<Tile> getTiles() {
            return tiles;
        }
    }

    public record Tile(String labelKey, FigureRow row, Compared compared) {
        public String getLabelKey() {
            return labelKey;
        }

        public FigureRow getRow() {
            return row;
        }

        public Compared getCompared() {
            return compared;
        }
    }

    @Inject
    private TotalsService totals;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    private List<Glance> glances;

    public List<Glance> getGlances() {
        if (glances == null) {
            LocalDate today = Days.dayOf(clock.instant());
            glances = List.of(
                    glance("desk.manager.month", "MONTH", Period.months(YearMonth.from(today), 1)),
                    glance("desk.manager.year", "YEAR", Period.year(today.getYear())));
        }
        return glances;
    }

    private Glance glance(String titleKey, String kind, Period period) {
        Totals found = totals.totals(new TotalsRequest(me.getLine(), period, null, Set.of(Comparison.PREVIOUS_YEAR)));
        List<String> codes = me.getLine() == Line.TRAFFICKING ? TRAFFICKING_FIGURES : CHILD_FIGURES;
        List<Tile> tiles = codes.stream()
                .flatMap(code -> found.row(code).stream())
                .map(row -> new Tile(
                        "report.figure." + row.code() + "." + me.getLine(),
                        row,
                        row.compared().get(Comparison.PREVIOUS_YEAR)))
                .toList();
        return new Glance(titleKey, kind, period, tiles);
    }
}
