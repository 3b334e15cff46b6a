package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.PeriodKind;

/** Addresses of figures for pages that show them beside other things. */
@Named("reportLinks")
@ApplicationScoped
public class ReportLinks {

    /** The rows that a figure of all centres counts. */
    public String rows(String figure, Helpline line, Period period) {
        return rows(figure, line, period, null);
    }

    /** @param centreId null for all centres */
    public String rows(String figure, Helpline line, Period period, Integer centreId) {
        return ReportAddress.rows(figure, line, period, centreId);
    }

    /** The whole report of a period. */
    public String totals(Helpline line, Period period) {
        return totals(line, period, null);
    }

    /** @param centreId null for all centres */
    public String totals(Helpline line, Period period, Integer centreId) {
        return ReportAddress.totals(line, PeriodKind.of(period), period, Comparison.PREVIOUS_YEAR, null, centreId);
    }
}
