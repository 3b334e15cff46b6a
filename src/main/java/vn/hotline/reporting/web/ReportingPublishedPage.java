package vn.hotline.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.publication.published.PublishedBatch;
import vn.hotline.reporting.publication.published.PublishedFigure;
import vn.hotline.reporting.publication.published.PublishedMove;
import vn.hotline.reporting.publication.published.PublishedService;

/** Published totals: what stands, what waits for a second manager, and handing in more, typed or as a file. */
@Named
@ViewScoped
public class ReportingPublishedPage implements Serializable {

    private static final int ROWS = 50;
    private static final String PAGE = "/reporting/published?faces-redirect=true";

    /** A batch with its rows, as it waits. */
    public record Waiting(PublishedBatch batch, List<PublishedFigure> rows) {}

    @Inject
    private PublishedService service;

    @Inject
    private Figures figures;

    @Inject
    private FigureTexts words;

    @Inject
    private CurrentUser current;

    @Inject
    private Me me;

    @Inject
    private PublishedTexts published;

    @Inject
    private Toast toast;

    private transient List<PublishedFigure> rows;
    private transient List<Waiting> waiting;
    private int shown;
    private boolean more;

    private final PublishedUpload upload = new PublishedUpload();
    private final TypedFigure entry = new TypedFigure();
    private FigureCorrection correction = FigureCorrection.none();

    private Long refusing;
    private String reason;

    @PostConstruct
    public void show() {
        shown = 0;
        rows = null;
        waiting = null;
    }

    // ------------------------------------------------------------ what there is

    public List<PublishedFigure> getRows() {
        if (rows == null) {
            int limit = Math.max(ROWS, shown);
            List<PublishedFigure> found = service.standing(getLine(), 0, limit + 1);
            more = found.size() > limit;
            rows = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
            shown = rows.size();
        }
        return rows;
    }

    public void more() {
        shown += ROWS;
        rows = null;
    }

    public boolean isMoreRows() {
        return more;
    }

    public List<Waiting> getWaiting() {
        if (waiting == null) {
            waiting = service.waiting().stream()
                    .map(batch -> new Waiting(batch, service.rows(batch.getId())))
                    .toList();
        }
        return waiting;
    }

    /** Whoever entered it leaves it to another. */
    public boolean mayConfirm(PublishedBatch batch) {
        return batch.getEnteredBy() != current.get().userId();
    }

    /** What stood in the place of the chosen figure before. */
    public List<PublishedFigure> getFormer() {
        return getRows().stream()
                .filter(row -> row.getId().equals(correction.getId()))
                .findFirst()
                .map(service::former)
                .orElse(List.of());
    }

    // ------------------------------------------------------------ a file

    /** Reads it and shows what was understood; nothing is kept yet. */
    public void preview() throws IOException {
        upload.understood(service.preview(upload.getSource(), upload.read()));
    }

    public String propose() {
        PublishedBatch batch = service.propose(upload.getChecked(), upload.getSource(), upload.name());
        toast.sayAfterRedirect("published.proposed", batch.getRowCount());
        return PAGE;
    }

    // ------------------------------------------------------------ typed

    public String enter() {
        service.propose(service.typed(entry.getSource(), entry.cells(getLine())), entry.getSource(), null);
        toast.sayAfterRedirect("published.proposed", 1);
        return PAGE;
    }

    /** What can be entered by hand; a file takes every figure. */
    public List<Figure> getFigures() {
        return figures.of(getLine(), Days.dayOf(current.stamp().at()), List.of()).stream()
                .filter(figure -> !figure.byProvince())
                .toList();
    }

    public List<Comparison> getComparisons() {
        return List.copyOf(Comparison.usual());
    }

    // ------------------------------------------------------------ correcting

    public void ask(PublishedFigure figure) {
        correction = FigureCorrection.of(figure, published.label(figure) + ", " + words.head(figure.getPeriod()));
    }

    public String correct() {
        service.correct(correction.getId(), correction.value(), correction.getSource(), correction.getReason());
        toast.sayAfterRedirect("published.proposed", 1);
        return PAGE;
    }

    // ------------------------------------------------------------ deciding

    public String confirm(PublishedBatch batch) {
        service.move(batch.getId(), PublishedMove.CONFIRM, null);
        toast.sayAfterRedirect("published.confirmed", batch.getRowCount());
        return PAGE;
    }

    public void askRefusal(PublishedBatch batch) {
        refusing = batch.getId();
        reason = null;
    }

    public String refuse() {
        service.move(refusing, PublishedMove.REFUSE, reason);
        toast.sayAfterRedirect("published.refused");
        return PAGE;
    }

    // ------------------------------------------------------------ forms

    public Helpline getLine() {
        return me.getLine();
    }

    public PublishedUpload getUpload() {
        return upload;
    }

    public TypedFigure getEntry() {
        return entry;
    }

    public FigureCorrection getCorrection() {
        return correction;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
