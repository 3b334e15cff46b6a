package vn.hotline.reporting.web;

import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.StatusChange;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.document.PeriodReport;
import vn.hotline.reporting.publication.document.PeriodReportForm;
import vn.hotline.reporting.publication.document.PeriodReportMove;
import vn.hotline.reporting.publication.document.PeriodReportStatus;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.reporting.publication.document.ReportIndicator;
import vn.hotline.reporting.publication.narrative.NarrativeText;

/** A period report as its page shows it, and what can be done with it. */
public final class ShownReport {

    private final ReportContent content;
    private final List<StatusChange> history;
    private final List<PeriodReport> editions;
    private final boolean own;
    private final Comparison compare;
    private final ReportWords words;
    private final TotalsTables tables;

    /**
     * @param present its figures as they are counted now; null while it is no frozen report
     * @param reader who looks at it
     */
    ShownReport(
            ReportContent content,
            Totals present,
            List<StatusChange> history,
            List<PeriodReport> editions,
            Comparison compare,
            Long reader,
            ReportWords words) {
        this.content = content;
        this.history = history;
        this.editions = editions;
        this.compare = compare;
        this.words = words;
        own = content.report().isWrittenBy(reader);
        tables = new TotalsTables(content.totals(), content.tables(words, compare), words, compare, present);
    }

    public PeriodReport getReport() {
        return content.report();
    }

    private PeriodReportStatus status() {
        return getReport().getStatus();
    }

    public String getTitle() {
        return getReport().title(words.language());
    }

    public String getDays() {
        return words.days(getReport().getPeriod());
    }

    public Language getLanguage() {
        return words.language();
    }

    /** Without its ending. */
    String fileName(boolean open) {
        return words.text(
                open ? "publication.file.open" : "publication.file",
                getReport().getNumber(),
                getReport().getEdition());
    }

    // ------------------------------------------------------------ its way

    /** The moves its state allows, as the table has them, without those that need other eyes: the page says whose. */
    public List<PeriodReportMove> getMoves() {
        return Arrays.stream(PeriodReportMove.values())
                .filter(one -> one.isOffered() && one.isPossibleFrom(status()))
                .filter(one -> !(one.isByAnother() && own))
                .toList();
    }

    /** Whether a new edition can be drafted: this one stands and none is being made. */
    public boolean isMayDraftNext() {
        return status().isStanding()
                && editions.stream().noneMatch(one -> one.getStatus().isBeingMade());
    }

    public boolean isOwn() {
        return own;
    }

    public boolean isEditable() {
        return status() == PeriodReportStatus.DRAFTED;
    }

    public boolean isBeingMade() {
        return status().isBeingMade();
    }

    public List<ReportRoad.Step> getSteps() {
        return ReportRoad.steps(status(), history);
    }

    public List<StatusChange> getHistory() {
        return history;
    }

    public PeriodReportStatus reached(StatusChange change) {
        return PeriodReportStatus.valueOf(change.getToStatus());
    }

    public List<PeriodReport> getEditions() {
        return editions;
    }

    // ------------------------------------------------------------ what it says

    /** A text of it, in its own language. */
    public NarrativeText text(Language language) {
        return content.texts().get(language);
    }

    PeriodReportForm form() {
        return content.form();
    }

    public boolean isStale() {
        return content.stale() > 0;
    }

    public TotalsTables getTables() {
        return tables;
    }

    /** What to hold its figures against. */
    public List<Choice> getComparisons() {
        return Comparison.usual().stream()
                .map(one -> new Choice(
                        words.text(
                                "report.compare." + one,
                                words.brief(content.totals().compared().get(one))),
                        ReportAddress.report(getReport().getId(), one),
                        one == compare))
                .toList();
    }

    /** Figures of other bodies that stand in it. */
    public List<ReportIndicator> getIndicators() {
        return content.indicators();
    }
}
