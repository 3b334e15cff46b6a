package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.StatusChange;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportTables;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.document.FigureReason;
import vn.hotline.reporting.publication.document.PeriodReport;
import vn.hotline.reporting.publication.document.PeriodReportForm;
import vn.hotline.reporting.publication.document.PeriodReportMove;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.reporting.publication.document.PeriodReportStatus;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.reporting.publication.document.ReportIndicator;
import vn.hotline.reporting.publication.indicator.IndicatorRow;
import vn.hotline.reporting.publication.indicator.IndicatorSearch;
import vn.hotline.reporting.publication.narrative.FigureRef;
import vn.hotline.reporting.publication.narrative.NarrativeText;
import vn.hotline.reporting.publication.narrative.Piece;
import vn.hotline.reporting.publication.narrative.TiedNumber;
import vn.hotline.reporting.publication.PublicationService;
import vn.hotline.reporting.publication.ReportFormat;

/** One period report: what it says, how far it has come, and what has changed since it was approved. */
@Named
@ViewScoped
public class ReportingReportPage implements Serializable {

    private static final List<PeriodReportStatus> ROAD = List.of(
            PeriodReportStatus.DRAFTED,
            PeriodReportStatus.CHECKED,
            PeriodReportStatus.APPROVED,
            PeriodReportStatus.PUBLISHED);

    private static final int OFFERED = 200;

    @Inject
    private PeriodReportService service;

    @Inject
    private IndicatorSearch register;

    @Inject
    private PublicationService publication;

    @Inject
    private Downloads downloads;

    @Inject
    private FigureTexts words;

    @Inject
    private CurrentUser current;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    @Inject
    private Toast toast;

    private long id;
    private String askedCompare;
    private Comparison compare;
    private PeriodReportForm form = new PeriodReportForm();
    private Instant savedAt;
    private PeriodReportMove move = PeriodReportMove.SEND_BACK;

    @Size(max = Limits.REASON)
    private String reason;

    private boolean forPublic;
    private Long indicator;

    private transient ReportContent content;
    private transient Totals present;
    private transient List<StatusChange> history;
    private transient List<PeriodReport> editions;
    private transient Map<String, List<FigureReason>> reasons;

    public void open() {
        compare = ReportAddress.constant(Comparison.class, askedCompare)
                .filter(Comparison.usual()::contains)
                .orElse(Comparison.PREVIOUS_YEAR);
        read();
        show();
    }

    private void read() {
        take(service.read(id));
    }

    private void take(ReportContent read) {
        content = read;
        present = content.report().isFrozen() ? service.present(id) : null;
        history = service.history(id);
        editions = service.editionsOf(id);
        reasons = null;
    }

    private void show() {
        form = content.form();
    }

    /** Read again after a page was left standing. */
    private ReportContent content() {
        if (content == null) {
            read();
        }
        return content;
    }

    // ------------------------------------------------------------ moving it

    /** The moves its state allows, as the table has them, without those that need other eyes: the page says whose. */
    public List<PeriodReportMove> getMoves() {
        return Arrays.stream(PeriodReportMove.values())
                .filter(one -> one.isOffered() && one.isPossibleFrom(getReport().getStatus()))
                .filter(one -> !(one.isByAnother() && isOwn()))
                .toList();
    }

    public String go(PeriodReportMove chosen) {
        service.move(id, chosen, reason);
        toast.sayAfterRedirect("periodReport.moved", getReport().getNumber(), chosen.getTo());
        return ReportAddress.report(id);
    }

    /** Opens the dialog of a move that needs a reason. */
    public void ask(PeriodReportMove chosen) {
        move = chosen;
    }

    public String goOn() {
        return go(move);
    }

    public String draftNext() {
        return ReportAddress.report(
                service.draft(getReport().getLine(), getReport().getPeriod()).getId());
    }

    /** Whether a new edition can be drafted: this one stands and none is being made. */
    public boolean isMayDraftNext() {
        return getReport().getStatus().isStanding()
                && getEditions().stream().noneMatch(one -> one.getStatus().isBeingMade());
    }

    public boolean isOwn() {
        return getReport().isWrittenBy(current.get().userId());
    }

    public boolean isEditable() {
        return getReport().getStatus() == PeriodReportStatus.DRAFTED;
    }

    public boolean isBeingMade() {
        return getReport().getStatus().isBeingMade();
    }

    public List<PeriodReportStatus> getSteps() {
        return ROAD;
    }

    public String stateOf(PeriodReportStatus step) {
        int reached = ROAD.indexOf(
                getReport().getStatus() == PeriodReportStatus.SUPERSEDED
                        ? PeriodReportStatus.PUBLISHED
                        : getReport().getStatus());
        int place = ROAD.indexOf(step);
        return place < reached || place == reached && step == PeriodReportStatus.PUBLISHED
                ? "done"
                : place == reached ? "now" : "";
    }

    /** When a step was reached last. */
    public Instant reachedAt(PeriodReportStatus step) {
        return stateOf(step).isEmpty()
                ? null
                : getHistory().stream()
                        .filter(change -> change.getToStatus().equals(step.name()))
                        .map(StatusChange::getAt)
                        .reduce((one, later) -> later)
                        .orElse(null);
    }

    public PeriodReportStatus reached(StatusChange change) {
        return PeriodReportStatus.valueOf(change.getToStatus());
    }

    // ------------------------------------------------------------ its text

    /** Keeps what was typed; the numbers in it are looked at anew. */
    public void save() {
        if (!form.version().equals(form.getReadAs())) {
            take(service.save(id, form));
            show();
        }
        savedAt = clock.instant();
    }

    /** Brings one number to its figure, in the text as it is typed by now. */
    public void update(Language language, TiedNumber number) {
        save();
        List<TiedNumber> numbers = content().texts().get(language).numbers();
        for (int i = 0; i < numbers.size(); i++) {
            TiedNumber one = numbers.get(i);
            if (one.shown().equals(number.shown()) && Objects.equals(one.ref(), number.ref())) {
                take(service.update(id, form, language, i));
                break;
            }
        }
        changed();
    }

    public void updateAll() {
        save();
        take(service.updateAll(id, form));
        changed();
    }

    public void rewrite() {
        take(service.rewrite(id, form));
        changed();
    }

    private void changed() {
        show();
        savedAt = clock.instant();
    }

    /** A text of the report as the page shows it, in its own language. */
    public final class Text {

        private final Language language;

        private Text(Language language) {
            this.language = language;
        }

        public Language getLanguage() {
            return language;
        }

        public List<Piece> getPieces() {
            return text().pieces();
        }

        public long getStale() {
            return text().stale();
        }

        public long getTyped() {
            return text().typed();
        }

        private NarrativeText text() {
            return content().texts().get(language);
        }
    }

    public Text getVietnamese() {
        return new Text(Language.VI);
    }

    public Text getEnglish() {
        return new Text(Language.EN);
    }

    public boolean isStale() {
        return content().stale() > 0;
    }

    /** Where a number of the text opens its rows; null if there are none. */
    public String urlOf(TiedNumber number) {
        FigureRef ref = number.ref();
        FigureRow row = totals().row(ref.code()).orElse(null);
        if (row == null || row.value() == null) {
            return null;
        }
        if (ref.aspect().isCompared() && row.compared().get(ref.with()) != null) {
            Compared other = row.compared().get(ref.with());
            return other.historic() || other.value() == null ? null : rowsUrl(row, other.period());
        }
        return row.historic() ? null : rowsUrl(row, totals().counted());
    }

    // ------------------------------------------------------------ other bodies' figures

    public List<ReportIndicator> getIndicators() {
        return content().indicators();
    }

    public Language getLanguage() {
        return Language.of(me.getLanguage());
    }

    public String periodOf(ReportIndicator placed) {
        return words.head(placed.period());
    }

    /** Figures of the register that do not stand here yet, the latest entries first. */
    public List<IndicatorRow> getOffered() {
        return register.list(null, OFFERED).rows().stream()
                .filter(row -> getIndicators().stream().noneMatch(placed -> placed.valueId() == row.id()))
                .toList();
    }

    public String nameOf(IndicatorRow row) {
        return words.words()
                .text(
                        "indicator.offered",
                        row.name(getLanguage()),
                        words.brief(row.period()),
                        words.words().numbers().decimal(row.value()),
                        row.unit(getLanguage()));
    }

    public void place() {
        if (indicator == null) {
            throw BusinessException.at("indicator", "input.required");
        }
        take(service.place(id, indicator));
        indicator = null;
    }

    public void remove(ReportIndicator placed) {
        take(service.remove(id, placed.valueId()));
    }

    public Long getIndicator() {
        return indicator;
    }

    public void setIndicator(Long indicator) {
        this.indicator = indicator;
    }

    // ------------------------------------------------------------ its figures

    private Totals totals() {
        return content().totals();
    }

    private ReportTables tables() {
        return content().tables(words.words(), compare);
    }

    public List<ReportLine> getMain() {
        return tables().main().stream().map(this::line).toList();
    }

    public List<ReportingTotalsPage.Group> getGroups() {
        return groups(tables().below());
    }

    public List<ReportingTotalsPage.Group> getProvinces() {
        return groups(tables().provinces());
    }

    private List<ReportingTotalsPage.Group> groups(List<ReportTables.Table> tables) {
        return tables.stream()
                .map(table -> new ReportingTotalsPage.Group(
                        table.title(), table.rows().stream().map(this::line).toList()))
                .toList();
    }

    private ReportLine line(ReportTables.Row row) {
        FigureRow figure = row.figure();
        Compared compared = row.compared();
        return new ReportLine(
                        figure,
                        compared,
                        row.label(),
                        ReportLine.lookOf(row),
                        figure.value() == null || figure.historic() ? null : rowsUrl(figure, totals().counted()),
                        compared.value() == null || compared.historic() ? null : rowsUrl(figure, compared.period()))
                .withPresent(presentOf(figure.code()))
                .withRemark(totals().remark(figure.code(), Language.of(me.getLanguage())));
    }

    /** Whether a year of the charts has a star. */
    public boolean isWithStar() {
        return totals().aYearPartly();
    }

    /** What is known in part only is said beside the figures. */
    public List<String> getPartly() {
        return tables().partly();
    }

    private String rowsUrl(FigureRow figure, Period of) {
        return ReportAddress.rows(figure.code(), getReport().getLine(), of, null);
    }

    private Long presentOf(String code) {
        return present == null ? null : present.row(code).map(FigureRow::value).orElse(null);
    }

    /** Figures that are counted otherwise by now, under what they are called. */
    public List<ReportLine> getMoved() {
        return totals().rows().stream()
                .map(figure -> tables().row(figure, ReportTables.Look.PLAIN))
                .map(this::line)
                .filter(ReportLine::isMoved)
                .toList();
    }

    /** What moved a figure since it was frozen. */
    public List<FigureReason> reasonsOf(ReportLine moved) {
        if (reasons == null) {
            reasons = service.reasons(
                    id, getMoved().stream().map(one -> one.getRow().code()).toList());
        }
        return reasons.getOrDefault(moved.getRow().code(), List.of());
    }

    /** The part of a difference that no kept change tells of: null if there is none. */
    public Long unexplained(ReportLine moved) {
        long told = reasonsOf(moved).stream().mapToLong(FigureReason::amount).sum();
        return moved.getMovedBy() == told ? null : Long.valueOf(moved.getMovedBy() - told);
    }

    public String longLabel(String code) {
        return words.longLabel(getReport().getLine(), code);
    }

    /** Whether the table has a column for what is counted now. */
    public boolean isWithPresent() {
        return present != null;
    }

    public List<BarChart> getCharts() {
        return totals().years().stream()
                .map(series ->
                        BarChart.of(series, totals().counted(), getReport().getLine(), words.words()))
                .toList();
    }

    public String getHead() {
        return tables().head();
    }

    public String getComparedHead() {
        return tables().comparedHead();
    }

    public String getMissing() {
        return tables().missing();
    }

    public String getComparedMissing() {
        return tables().comparedMissing();
    }

    public String getMismatch() {
        return tables().mismatch();
    }

    public boolean isUnfinished() {
        return totals().unfinished();
    }

    /** A comparison to choose. */
    public List<ReportingTotalsPage.Choice> getComparisons() {
        return Comparison.usual().stream()
                .map(one -> new ReportingTotalsPage.Choice(
                        words.words()
                                .text(
                                        "report.compare." + one,
                                        words.brief(totals().compared().get(one))),
                        "/reporting/report?id=" + id + "&compare=" + one,
                        one == compare))
                .toList();
    }

    // ------------------------------------------------------------ files

    public ReportFormat[] getFormats() {
        return ReportFormat.values();
    }

    public void download(ReportFormat format) {
        Language language = Language.of(me.getLanguage());
        String name = words.words()
                .text(
                        forPublic ? "publication.file.open" : "publication.file",
                        getReport().getNumber(),
                        getReport().getEdition());
        downloads.report(name, format, publication.export(id, format, language, forPublic));
    }

    public boolean isForPublic() {
        return forPublic;
    }

    public void setForPublic(boolean forPublic) {
        this.forPublic = forPublic;
    }

    // ------------------------------------------------------------ what the page reads

    public PeriodReport getReport() {
        return content().report();
    }

    public String getTitle() {
        return getReport().title(Language.of(me.getLanguage()));
    }

    public String getDays() {
        return words.days(getReport().getPeriod());
    }

    public List<StatusChange> getHistory() {
        content();
        return history;
    }

    public List<PeriodReport> getEditions() {
        content();
        return editions;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAskedCompare() {
        return compare == null ? null : compare.name();
    }

    public void setAskedCompare(String askedCompare) {
        this.askedCompare = askedCompare;
    }

    public PeriodReportMove getMove() {
        return move;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public PeriodReportForm getForm() {
        return form;
    }
}
