package vn.hotline.reporting.publication.document;

import jakarta.validation.constraints.Size;
import java.util.Map;
import vn.hotline.kernel.form.RecordForm;
import vn.hotline.kernel.form.Words;
import vn.hotline.reporting.figures.totals.Language;

/** What managers write of a draft: its titles and its text, in both languages. */
@Words("periodReport.form.")
public class PeriodReportForm extends RecordForm {

    public static final int LONGEST_TITLE = 255;
    public static final int LONGEST_TEXT = 100_000;

    @Size(max = LONGEST_TITLE)
    private String titleVi;

    @Size(max = LONGEST_TITLE)
    private String titleEn;

    @Size(max = LONGEST_TEXT)
    private String bodyVi;

    @Size(max = LONGEST_TEXT)
    private String bodyEn;

    /** @param bodies the whole texts as they are stored */
    static PeriodReportForm of(PeriodReport report, Map<Language, String> bodies) {
        PeriodReportForm form = new PeriodReportForm();
        form.titleVi = report.getTitleVi();
        form.titleEn = report.getTitleEn();
        form.bodyVi = bodies.get(Language.VI);
        form.bodyEn = bodies.get(Language.EN);
        return form.asRead();
    }

    String body(Language language) {
        return language == Language.VI ? bodyVi : bodyEn;
    }

    public String getTitleVi() {
        return titleVi;
    }

    public void setTitleVi(String titleVi) {
        this.titleVi = titleVi;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getBodyVi() {
        return bodyVi;
    }

    public void setBodyVi(String bodyVi) {
        this.bodyVi = bodyVi;
    }

    public String getBodyEn() {
        return bodyEn;
    }

    public void setBodyEn(String bodyEn) {
        this.bodyEn = bodyEn;
    }
}
