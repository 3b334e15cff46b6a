package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.schedule.MadeReport;
import vn.hotline.reporting.schedule.RunFigure;
import vn.hotline.reporting.schedule.RunRow;
import vn.hotline.reporting.schedule.RunSearch;

/** A report that made itself, with the figures as they were sent. */
@Named
@ViewScoped
public class ReportingRunPage implements Serializable {

    @Inject
    private RunSearch search;

    @Inject
    private FigureTexts words;

    @Inject
    private ReportLinks links;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private String asked;
    private transient MadeReport report;

    public void open() {
        if (asked == null || !asked.matches("\\d{1,18}")) {
            throw new NotFoundException(RecordKind.SCHEDULED_REPORT, 0);
        }
        report = search.read(Long.parseLong(asked));
    }

    public MadeReport getReport() {
        if (report == null) {
            open();
        }
        return report;
    }

    public RunRow getRun() {
        return getReport().run();
    }

    public List<RunFigure> getFigures() {
        return getReport().figures();
    }

    public String label(RunFigure figure) {
        return words.label(getRun().line(), figure.getCode());
    }

    public Compared previous(RunFigure figure) {
        return figure.compared(Comparison.PREVIOUS_PERIOD, getRun().period());
    }

    public Compared year(RunFigure figure) {
        return figure.compared(Comparison.PREVIOUS_YEAR, getRun().period());
    }

    /** What a reader has to know of periods that are known in part only; else empty. */
    public String getPartly() {
        return getFigures().stream()
                .flatMap(figure -> figure.known().stream())
                .findFirst()
                .map(day -> texts.text("report.since", show.date(day)))
                .orElse("");
    }

    public Period getPreviousPeriod() {
        return Comparison.PREVIOUS_PERIOD.of(getRun().period(), getRun().period(), null);
    }

    public Period getYearPeriod() {
        return Comparison.PREVIOUS_YEAR.of(getRun().period(), getRun().period(), null);
    }

    /** The rows as they are now: a correction since shows as a difference. */
    public String rowsUrl(RunFigure figure) {
        return links.rows(figure.getCode(), getRun().line(), getRun().period(), getRun().centreId());
    }

    public String getTotalsUrl() {
        return links.totals(getRun().line(), getRun().period(), getRun().centreId());
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
