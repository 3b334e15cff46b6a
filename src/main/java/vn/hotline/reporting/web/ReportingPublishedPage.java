package vn.hotline.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.Figure;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Section;
import vn.hotline.reporting.publication.published.PublishedBatch;
import vn.hotline.reporting.publication.published.PublishedCheck.CellProblem;
import vn.hotline.reporting.publication.published.PublishedCheck.Checked;
import vn.hotline.reporting.publication.published.PublishedColumn;
import vn.hotline.reporting.publication.published.PublishedFigure;
import vn.hotline.reporting.publication.published.PublishedMove;
import vn.hotline.reporting.publication.published.PublishedRow;
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
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Toast toast;

    private transient List<PublishedFigure> rows;
    private transient List<Waiting> waiting;
    private int shown;
    private boolean more;

    private String source;
    private transient Part file;
    private String fileName;
    private Checked checked;

    private final TypedPeriod typed = new TypedPeriod("to");
    private final Map<PublishedColumn, String> cells = new EnumMap<>(PublishedColumn.class);
    private Comparison comparedWith;
    private String typedSource;

    private Long chosenId;
    private String chosenLabel;
    private BigDecimal newValue;
    private boolean takenBack;
    private String correctionSource;
    private String correctionReason;

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

    public String label(PublishedFigure figure) {
        return words.words().longLabel(figure.getLine(), figure.getCode());
    }

    public String label(PublishedRow row) {
        return words.words().longLabel(row.line(), row.code());
    }

    public String period(PublishedFigure figure) {
        return words.head(figure.getPeriod());
    }

    public String period(PublishedRow row) {
        return words.head(row.period());
    }

    public String sourceOf(PublishedFigure figure) {
        return figure.getSource() == null ? texts.text("published.cameWithSystem") : figure.getSource();
    }

    /** "−38 (−3,0%) so với năm trước", as it was printed. */
    public String change(PublishedFigure figure) {
        return change(figure.getDifference(), figure.getPercent(), figure.getComparedWith());
    }

    public String change(PublishedRow row) {
        return change(row.difference(), row.percent(), row.comparedWith());
    }

    private String change(Long difference, BigDecimal percent, Comparison with) {
        String change = (difference == null ? "" : show.difference(difference) + " ")
                + (percent == null ? "" : "(" + show.percent(percent) + ") ");
        return change.isEmpty() || with == null ? change.strip() : change + texts.text("published.than." + with);
    }

    public List<PublishedFigure> getFormer() {
        return chosenId == null
                ? List.of()
                : getRows().stream()
                        .filter(row -> row.getId().equals(chosenId))
                        .findFirst()
                        .map(service::former)
                        .orElse(List.of());
    }

    // ------------------------------------------------------------ a file

    /** Reads it and shows what was understood; nothing is kept yet. */
    public void preview() throws IOException {
        checked = null;
        if (file == null || file.getSize() == 0) {
            throw BusinessException.at("file", "input.required");
        }
        try (InputStream content = file.getInputStream()) {
            fileName = file.getSubmittedFileName();
            checked = service.preview(source, content.readNBytes(PublishedService.LARGEST_FILE + 1));
        }
    }

    public String propose() {
        PublishedBatch batch = service.propose(checked, source, fileName);
        toast.sayAfterRedirect("published.proposed", batch.getRowCount());
        return PAGE;
    }

    public Checked getChecked() {
        return checked;
    }

    public boolean isProposable() {
        return checked != null
                && checked.problems().isEmpty()
                && checked.rows().stream().anyMatch(row -> !row.known());
    }

    public String text(CellProblem problem) {
        List<Object> arguments = new ArrayList<>(problem.arguments());
        arguments.replaceAll(one -> one instanceof Number number ? show.number(number) : one);
        return texts.of(new Problem(null, problem.key(), arguments));
    }

    // ------------------------------------------------------------ typed

    public String enter() {
        cells.put(PublishedColumn.LINE, getLine().name());
        cells.put(PublishedColumn.FROM, typed.getFrom() == null ? null : Days.WRITTEN.format(typed.getFrom()));
        cells.put(PublishedColumn.TO, typed.getTo() == null ? null : Days.WRITTEN.format(typed.getTo()));
        cells.put(
                PublishedColumn.COMPARED_WITH,
                comparedWith == null ? null : comparedWith.name().replace('_', ' '));
        service.propose(service.typed(typedSource, cells), typedSource, null);
        toast.sayAfterRedirect("published.proposed", 1);
        return PAGE;
    }

    /** What can be entered by hand; a file takes every figure. */
    public List<Figure> getFigures() {
        return figures.of(getLine(), Days.dayOf(current.act().at()), List.of()).stream()
                .filter(figure -> !figure.section().isByProvince())
                .toList();
    }

    public String labelOf(Figure figure) {
        return figure.section() == Section.SUMMARY
                ? words.label(getLine(), figure.code())
                : words.words().longLabel(getLine(), figure.code());
    }

    public List<Comparison> getComparisons() {
        return List.copyOf(Comparison.usual());
    }

    // ------------------------------------------------------------ correcting

    public void ask(PublishedFigure figure) {
        chosenId = figure.getId();
        chosenLabel = label(figure) + ", " + period(figure);
        newValue = BigDecimal.valueOf(figure.getValue());
        takenBack = false;
        correctionSource = figure.getSource();
        correctionReason = null;
    }

    public String correct() {
        if (!takenBack && (newValue == null || newValue.stripTrailingZeros().scale() > 0)) {
            throw BusinessException.at("newValue", "published.cell.count");
        }
        service.correct(chosenId, takenBack ? null : newValue.longValue(), correctionSource, correctionReason);
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

    public Line getLine() {
        return me.getLine();
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public TypedPeriod getTyped() {
        return typed;
    }

    public String getFigure() {
        return cells.get(PublishedColumn.FIGURE);
    }

    public void setFigure(String figure) {
        cells.put(PublishedColumn.FIGURE, figure);
    }

    public String getValue() {
        return cells.get(PublishedColumn.VALUE);
    }

    public void setValue(String value) {
        cells.put(PublishedColumn.VALUE, value);
    }

    public String getDifference() {
        return cells.get(PublishedColumn.DIFFERENCE);
    }

    public void setDifference(String difference) {
        cells.put(PublishedColumn.DIFFERENCE, difference);
    }

    public String getPercent() {
        return cells.get(PublishedColumn.PERCENT);
    }

    public void setPercent(String percent) {
        cells.put(PublishedColumn.PERCENT, percent);
    }

    public String getNote() {
        return cells.get(PublishedColumn.NOTE);
    }

    public void setNote(String note) {
        cells.put(PublishedColumn.NOTE, note);
    }

    public Comparison getComparedWith() {
        return comparedWith;
    }

    public void setComparedWith(Comparison comparedWith) {
        this.comparedWith = comparedWith;
    }

    public String getTypedSource() {
        return typedSource;
    }

    public void setTypedSource(String typedSource) {
        this.typedSource = typedSource;
    }

    public Long getChosenId() {
        return chosenId;
    }

    public String getChosenLabel() {
        return chosenLabel;
    }

    public BigDecimal getNewValue() {
        return newValue;
    }

    public void setNewValue(BigDecimal newValue) {
        this.newValue = newValue;
    }

    public boolean isTakenBack() {
        return takenBack;
    }

    public void setTakenBack(boolean takenBack) {
        this.takenBack = takenBack;
    }

    public String getCorrectionSource() {
        return correctionSource;
    }

    public void setCorrectionSource(String correctionSource) {
        this.correctionSource = correctionSource;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    public void setCorrectionReason(String correctionReason) {
        this.correctionReason = correctionReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<CellProblem> getProblems() {
        return checked == null ? Collections.emptyList() : checked.problems();
    }
}
