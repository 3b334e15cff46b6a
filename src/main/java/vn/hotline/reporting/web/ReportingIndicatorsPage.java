package vn.hotline.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.indicator.IndicatorCorrection;
import vn.hotline.reporting.publication.indicator.IndicatorForm;
import vn.hotline.reporting.publication.indicator.IndicatorRow;
import vn.hotline.reporting.publication.indicator.IndicatorSearch;
import vn.hotline.reporting.publication.indicator.IndicatorService;
import vn.hotline.reporting.publication.indicator.IndicatorService.Upload;
import vn.hotline.reporting.publication.indicator.SourceBody;
import vn.hotline.reporting.publication.indicator.ValueForm;

/** The register of other bodies' figures: what was entered, and entering and correcting it. */
@Named
@ViewScoped
public class ReportingIndicatorsPage extends GrowingList<IndicatorRow> {

    private static final int ROWS = 25;

    @Inject
    private IndicatorSearch search;

    @Inject
    private IndicatorService service;

    @Inject
    private FigureTexts words;

    @Inject
    private Downloads downloads;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private IndicatorForm form = new IndicatorForm();
    private transient Part file;
    private IndicatorRow chosen;
    private ValueForm value = new ValueForm();

    @Size(max = IndicatorService.LONGEST_REASON)
    private String reason;

    @PostConstruct
    @Override
    public void show() {
        super.show();
    }

    @Override
    protected Slice<IndicatorRow> read(Cursor after) {
        return search.list(after, ROWS);
    }

    public String enter() throws IOException {
        service.enter(form, file == null || file.getSize() == 0 ? null : upload());
        toast.sayAfterRedirect("indicator.saved", form.getNameVi());
        return "/reporting/indicators?faces-redirect=true";
    }

    /** No more than is needed to see that it is too large. */
    private Upload upload() throws IOException {
        try (InputStream content = file.getInputStream()) {
            return new Upload(file.getSubmittedFileName(), content.readNBytes(IndicatorService.LARGEST_FILE + 1));
        }
    }

    /** Opens the dialog in which a value is corrected. */
    public void ask(IndicatorRow row) {
        chosen = row;
        value = service.read(row.id());
        reason = null;
    }

    public String correct() {
        service.correct(chosen.id(), value, reason);
        toast.sayAfterRedirect("indicator.corrected", chosen.name(getLanguage()));
        return "/reporting/indicators?faces-redirect=true";
    }

    public void download(IndicatorRow row) {
        downloads.file(service.file(row.file()));
    }

    public List<IndicatorCorrection> getCorrections() {
        return chosen == null ? List.of() : search.corrections(chosen.id());
    }

    public List<SourceBody> getBodies() {
        return search.bodies();
    }

    public String bodyOf(IndicatorRow row) {
        return search.bodyOf(row, getLanguage());
    }

    public String nameOf(SourceBody body) {
        return getLanguage() == Language.VI ? body.getNameVi() : body.getNameEn();
    }

    public String periodOf(IndicatorRow row) {
        return words.head(row.period());
    }

    public Language getLanguage() {
        return Language.of(me.getLanguage());
    }

    public IndicatorForm getForm() {
        return form;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public IndicatorRow getChosen() {
        return chosen;
    }

    public ValueForm getValue() {
        return value;
    }

    /** How a typed number was read, so that 1.234 is not taken for another one unseen. */
    public String reading(BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal plain = number.abs().stripTrailingZeros();
        String whole = (number.signum() < 0 ? "−" : "") + plain.toBigInteger();
        return plain.scale() <= 0
                ? texts.text("indicator.read.whole", whole)
                : texts.text(
                        "indicator.read.decimals",
                        whole,
                        plain.toPlainString().substring(plain.toPlainString().indexOf('.') + 1));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
