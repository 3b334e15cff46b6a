package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.PublicationService;
import vn.hotline.reporting.publication.ReportFormat;
import vn.hotline.reporting.publication.document.PeriodReport;
import vn.hotline.reporting.publication.document.PeriodReportForm;
import vn.hotline.reporting.publication.document.PeriodReportMove;
import vn.hotline.reporting.publication.document.PeriodReportService;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.reporting.publication.narrative.TiedNumber;

/** One period report: what it says, how far it has come, and what has changed since it was approved. */
@Named
@ViewScoped
public class ReportingReportPage implements Serializable {

    @Inject
    private PeriodReportService service;

    @Inject
    private PublicationService publication;

    @Inject
    private Downloads downloads;

    @Inject
    private FigureTexts words;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    @Inject
    private Toast toast;

    private long id;
    private Comparison compare = Comparison.PREVIOUS_YEAR;
    private PeriodReportForm form = new PeriodReportForm();
    private Instant savedAt;
    private PeriodReportMove move = PeriodReportMove.SEND_BACK;

    @Size(max = Limits.REASON)
    private String reason;

    private boolean forPublic;

    private transient ShownReport shown;
    private transient List<MovedFigure> moved;

    public void open() {
        take(service.read(id));
        show();
    }

    /** What a service gave back stands in the place of what was read. */
    void take(ReportContent read) {
        shown = new ShownReport(
                read,
                read.report().isFrozen() ? service.present(id) : null,
                service.history(id),
                service.editionsOf(id),
                compare,
                current.get().userId(),
                words.words());
        moved = null;
    }

    private void show() {
        form = shown.form();
    }

    /** Read again after a page was left standing. */
    public ShownReport getShown() {
        if (shown == null) {
            take(service.read(id));
        }
        return shown;
    }

    private PeriodReport report() {
        return getShown().getReport();
    }

    // ------------------------------------------------------------ moving it

    public String go(PeriodReportMove chosen) {
        service.move(id, chosen, reason);
        toast.sayAfterRedirect("periodReport.moved", report().getNumber(), chosen.getTo());
        return ReportAddress.report(id);
    }

    /** Opens the dialog of a move that needs a reason. */
    public void ask(PeriodReportMove chosen) {
        move = chosen;
    }

    public String draftNext() {
        return ReportAddress.report(
                service.draft(report().getLine(), report().getPeriod()).getId());
    }

    // ------------------------------------------------------------ its text

    /** Keeps what was typed; the numbers in it are looked at anew. */
    public void save() {
        if (form.saysSomethingElse()) {
            take(service.save(id, form));
            show();
        }
        savedAt = clock.instant();
    }

    /** Brings one number to its figure, in the text as it is typed by now. */
    public void update(Language language, TiedNumber number) {
        save();
        getShown().text(language).indexOf(number).ifPresent(index -> take(service.update(id, form, language, index)));
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

    /** What moved figures since they were frozen. */
    public List<MovedFigure> getMoved() {
        if (moved == null) {
            moved = MovedFigure.of(getShown().getTables().getMoved(), codes -> service.reasons(id, codes));
        }
        return moved;
    }

    // ------------------------------------------------------------ files

    public ReportFormat[] getFormats() {
        return ReportFormat.values();
    }

    public void download(ReportFormat format) {
        downloads.report(
                getShown().fileName(forPublic),
                format,
                publication.export(id, format, getShown().getLanguage(), forPublic));
    }

    public boolean isForPublic() {
        return forPublic;
    }

    public void setForPublic(boolean forPublic) {
        this.forPublic = forPublic;
    }

    // ------------------------------------------------------------ forms

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAskedCompare() {
        return compare.name();
    }

    public void setAskedCompare(String asked) {
        compare = ReportAddress.constant(Comparison.class, asked)
                .filter(Comparison.usual()::contains)
                .orElse(Comparison.PREVIOUS_YEAR);
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
