package vn.hotline.reporting.figures.totals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Which periods there is something to say about. */
@Stateless
@May(Verb.FIGURE_READ)
public class ReportPeriods {

    private static final int YEARS_OFFERED = 6;

    @Inject
    private HistoricFigures historic;

    @Inject
    private Clock clock;

    /** In Viet Nam. */
    public LocalDate today() {
        return Days.dayOf(clock.instant());
    }

    /** From the first day anything is known of to today, years all of them; the latest first. */
    public List<Period> offered(Helpline line, PeriodKind kind) {
        LocalDate today = today();
        LocalDate first =
                historic.firstKnown(line).filter(day -> day.isBefore(today)).orElse(today);
        LocalDate earliest = today.minusYears(YEARS_OFFERED);
        return kind.between(kind != PeriodKind.YEAR && first.isBefore(earliest) ? earliest : first, today);
    }

    /**
     * The latest period of that kind that something is known of, up to the present one: what a page begins with, so
     * that it does not open on zeros.
     */
    public Period latest(Helpline line, PeriodKind kind) {
        LocalDate today = today();
        return kind.containing(historic.lastKnown(line, today).orElse(today));
    }
}
