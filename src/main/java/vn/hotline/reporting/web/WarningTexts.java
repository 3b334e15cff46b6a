package vn.hotline.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.hotline.kernel.Period;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.analysis.warning.MonthlyCourse;
import vn.hotline.reporting.analysis.warning.UsualLevel;
import vn.hotline.reporting.analysis.warning.Warning;
import vn.hotline.reporting.analysis.warning.Warnings;

/** How a figure that departs from its usual level is shown. */
@Named("warningTexts")
@ApplicationScoped
public class WarningTexts {

    @Inject
    private FigureTexts figures;

    @Inject
    private ReportLinks links;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    public String label(Warnings of, Warning warning) {
        return figures.longLabel(of.line(), warning.figure().code());
    }

    /** The rows it counts in the last four weeks. */
    public String rowsUrl(Warnings of, Warning warning) {
        return links.rows(warning.figure().code(), of.line(), of.spans().current(), of.centreId());
    }

    /** "12,4". */
    public String mean(UsualLevel usual) {
        return decimal(usual.mean());
    }

    /** "5,1–19,7". */
    public String limits(UsualLevel usual) {
        return texts.text("warning.span", decimal(usual.low()), decimal(usual.high()));
    }

    /** "+3,2". */
    public String z(Warning warning) {
        return (warning.z() > 0 ? "+" : "") + decimal(warning.z());
    }

    public String average(MonthlyCourse.Month month) {
        return month.average() == null ? texts.text("report.noDataShort") : decimal(month.average());
    }

    public String count(MonthlyCourse.Month month) {
        return month.count() == null ? texts.text("report.noDataShort") : show.number(month.count());
    }

    /** "11/2026". */
    public String month(Period period) {
        return "%02d/%d".formatted(period.from().getMonthValue(), period.from().getYear());
    }

    public Drawing spark(Warnings of, Warning warning) {
        List<MonthlyCourse.Month> months = warning.course().months();
        return Sparkline.draw(
                months.stream().map(MonthlyCourse.Month::count).toList(),
                months.stream().map(MonthlyCourse.Month::average).toList(),
                label(of, warning) + ": "
                        + months.stream()
                                .map(month -> month(month.period()) + " " + count(month))
                                .collect(Collectors.joining(", ")));
    }

    private String decimal(double value) {
        return show.decimal(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }
}
