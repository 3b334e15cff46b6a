package vn.hotline.admin.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.admin.AdminBodyService;
import vn.hotline.admin.AdminBodyService.SourceName;
import vn.hotline.admin.SourceEndForm;
import vn.hotline.kernel.Days;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.web.Texts;
import vn.hotline.platform.web.Toast;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.publication.IssuingBody;
import vn.hotline.reporting.publication.IssuingBody.Letterhead;
import vn.hotline.reporting.publication.indicator.SourceBody;

/** Names of bodies through the years: of the hotline's own house, and of those whose figures it prints. */
@Named
@ViewScoped
public class AdminBodiesPage implements Serializable {

    /**
     * A name and its days.
     *
     * @param code of a source body, else null
     * @param id of an issuing body, else 0
     * @param validTo null while it lasts
     * @param ahead whether it has not begun
     * @param last whether it is the latest name of its body
     */
    public record Row(
            String code,
            int id,
            String superior,
            String name,
            String english,
            LocalDate validFrom,
            LocalDate validTo,
            boolean ahead,
            boolean last)
            implements Serializable {}

    @Inject
    private AdminBodyService service;

    @Inject
    private CurrentUser current;

    @Inject
    private Texts texts;

    @Inject
    private Toast toast;

    private List<Row> issuing;
    private List<Row> sources;

    /** The fields of a letterhead by their name and language: superiorVi. */
    private final Map<String, String> head = new HashMap<>();

    private LocalDate validFrom;
    private String code;
    private LocalDate sourceFrom;
    private String sourceVi;
    private String sourceEn;
    private String ending;
    private SourceEndForm end = new SourceEndForm();

    @PostConstruct
    public void show() {
        LocalDate today = Days.dayOf(current.stamp().at());
        issuing = new ArrayList<>();
        LocalDate next = null;
        for (IssuingBody body : service.issuing()) {
            Letterhead vietnamese = body.in(Language.VI);
            issuing.add(new Row(
                    null,
                    body.getId(),
                    vietnamese.superior(),
                    vietnamese.name(),
                    body.in(Language.EN).name(),
                    body.getValidFrom(),
                    next == null ? null : next.minusDays(1),
                    body.getValidFrom().isAfter(today),
                    next == null));
            next = body.getValidFrom();
        }
        sources = new ArrayList<>();
        SourceBody later = null;
        for (SourceBody body : service.sources()) {
            boolean last = later == null || !later.getCode().equals(body.getCode());
            sources.add(new Row(
                    body.getCode(),
                    0,
                    null,
                    body.getNameVi(),
                    body.getNameEn(),
                    body.getValidFrom(),
                    last || body.getValidTo() != null
                            ? body.getValidTo()
                            : later.getValidFrom().minusDays(1),
                    body.getValidFrom().isAfter(today),
                    last));
            later = body;
        }
    }

    public void addIssuing() {
        service.addIssuing(validFrom, letterhead("Vi"), letterhead("En"));
        done("body.added", head.get("nameVi"));
        head.clear();
        validFrom = null;
    }

    private Letterhead letterhead(String language) {
        return new Letterhead(
                head.get("superior" + language),
                head.get("name" + language),
                head.get("place" + language),
                head.get("signatory" + language),
                head.get("mark"));
    }

    public void addSource() {
        service.addSource(new SourceName(code, sourceFrom, sourceVi, sourceEn));
        done("body.added", sourceVi);
        code = null;
        sourceFrom = null;
        sourceVi = null;
        sourceEn = null;
    }

    public void withdraw(Row row) {
        if (row.code() == null) {
            service.withdrawIssuing(row.id());
        } else {
            service.withdrawSource(row.code());
        }
        done("body.withdrawn", row.name());
    }

    public void beginEnding(Row row) {
        ending = row.code();
        end = service.readEnd(row.code());
    }

    public void end() {
        service.endSource(ending, end);
        done("body.ended", ending);
        leave();
    }

    public void leave() {
        ending = null;
    }

    private void done(String key, String name) {
        show();
        toast.say(key, name);
    }

    public String getEndTitle() {
        return texts.text("body.end.title", ending);
    }

    /** The label of a field in one of the two languages. */
    public String label(String field, String language) {
        return texts.text("body." + language, texts.text("body." + field));
    }

    public List<Row> getIssuing() {
        return issuing;
    }

    public List<Row> getSources() {
        return sources;
    }

    public Map<String, String> getHead() {
        return head;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getSourceFrom() {
        return sourceFrom;
    }

    public void setSourceFrom(LocalDate sourceFrom) {
        this.sourceFrom = sourceFrom;
    }

    public String getSourceVi() {
        return sourceVi;
    }

    public void setSourceVi(String sourceVi) {
        this.sourceVi = sourceVi;
    }

    public String getSourceEn() {
        return sourceEn;
    }

    public void setSourceEn(String sourceEn) {
        this.sourceEn = sourceEn;
    }

    /** Code of the body whose last day is asked for, or null. */
    public String getEnding() {
        return ending;
    }

    public SourceEndForm getEnd() {
        return end;
    }
}
