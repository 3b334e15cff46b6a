package vn.hotline.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportPeriods;
import vn.hotline.reporting.publication.document.PeriodReportRow;
import vn.hotline.reporting.publication.document.PeriodReportSearch;
import vn.hotline.reporting.publication.document.PeriodReportStatus;

/** The reports of a line, and the beginning of a new one. */
@Named
@ViewScoped
public class ReportingReportsPage extends GrowingList<PeriodReportRow> {

    private static final int ROWS = 25;

    @Inject
    private PeriodReportSearch search;

    @Inject
    private ReportDrafts drafts;

    @Inject
    private ReportPeriods periods;

    @Inject
    private FigureTexts words;

    @Inject
    private Me me;

    private PeriodReportStatus status;
    private PeriodKind kind = PeriodKind.MONTH;
    private String period;

    @PostConstruct
    @Override
    public void show() {
        super.show();
        period = null;
    }

    @Override
    protected Slice<PeriodReportRow> read(Cursor after) {
        return search.list(me.getLine(), status, after, ROWS);
    }

    /** Drafts the report of the chosen period, or opens the draft that there is. */
    public String draft() {
        Period chosen = offered().stream()
                .filter(one -> one.from().toString().equals(period))
                .findFirst()
                .orElse(offered().get(0));
        return drafts.open(me.getLine(), chosen);
    }

    private List<Period> offered() {
        return periods.offered(me.getLine(), kind);
    }

    /** A period to choose, by its first day. */
    public record Choice(String from, String label) {}

    public List<Choice> getPeriods() {
        return offered().stream()
                .map(one -> new Choice(one.from().toString(), words.head(one)))
                .toList();
    }

    public List<PeriodKind> getKinds() {
        return Arrays.stream(PeriodKind.values())
                .filter(one -> one != PeriodKind.FREE)
                .toList();
    }

    public String nameOf(PeriodReportRow row) {
        return "en".equals(me.getLanguage()) ? row.titleEn() : row.titleVi();
    }

    public String periodOf(PeriodReportRow row) {
        return words.head(row.period());
    }

    public PeriodReportStatus[] getStatuses() {
        return PeriodReportStatus.values();
    }

    public PeriodReportStatus getStatus() {
        return status;
    }

    public void setStatus(PeriodReportStatus status) {
        this.status = status;
    }

    public PeriodKind getKind() {
        return kind;
    }

    public void setKind(PeriodKind kind) {
        this.kind = kind;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
