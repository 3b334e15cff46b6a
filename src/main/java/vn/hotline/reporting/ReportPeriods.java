package vn.hotline.reporting;

import static vn.hotline.platform.security.Role.Name.MANAGER;
import static vn.hotline.platform.security.Role.Name.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;

/** Which periods there is something to say about. */
@Stateless
@RolesAllowed({MANAGER, SUPERVISOR})
public class ReportPeriods {

    private static final int YEARS_OFFERED = 6;

    @Inject
    private HistoricFigures historic;

    @Inject
    private Clock clock;

    public LocalDate today() {
        return Days.dayOf(clock.instant());
    }

    /** From the year counting began, or the first published year, to today; the latest first. */
    public List<Period> offered(PeriodKind kind) {
        LocalDate today = today();
        LocalDate first = historic.countingSince();
        if (kind == PeriodKind.YEAR) {
            first = historic.firstPublished().filter(first::isAfter).orElse(first);
        }
        LocalDate earliest = today.minusYears(YEARS_OFFERED);
        return kind.between(first.equals(LocalDate.MIN) ? earliest : first, today);
    }
}
