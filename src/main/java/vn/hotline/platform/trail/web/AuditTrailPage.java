package vn.hotline.platform.trail.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.export.CsvFile;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.export.web.ExportDownload;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.trail.AuditFilter;
import vn.hotline.platform.trail.AuditRow;
import vn.hotline.platform.trail.AuditSearch;
import vn.hotline.platform.web.GrowingList;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;

@Named
@ViewScoped
public class AuditTrailPage extends GrowingList<AuditRow> {

    private static final int ROWS = 50;
    /** By this spreadsheets see that the text is UTF-8. */
    @Inject
    private AuditSearch search;

    @Inject
    private ExportDownload download;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Centres centres;

    @Inject
    private DetailTexts details;

    @Inject
    private Me me;

    private String person;
    private AuditAction action;
    private String number;
    private LocalDate from;
    private LocalDate to;

    private final Map<Long, String> disclosed = new HashMap<>();

    @PostConstruct
    @Override
    public void show() {
        disclosed.clear();
        super.show();
    }

    @Override
    protected Slice<AuditRow> read(Cursor after) {
        return search.list(filter(), after, ROWS);
    }

    public void csv() {
        download.send("audit-trail.csv", null, this::write);
    }

    private void write(OutputStream out, RowExport export) {
        try (CsvFile csv = new CsvFile(out, true)) {
            csv.row(
                    texts.text("audit.at"),
                    texts.text("audit.actor"),
                    texts.text("audit.role"),
                    texts.text("audit.centre"),
                    texts.text("audit.action"),
                    texts.text("audit.record"),
                    texts.text("audit.detail"),
                    texts.text("audit.address"));
            search.export(
                    filter(),
                    export,
                    row -> csv.row(
                            show.day(row.at()) + " " + show.seconds(row.at()),
                            row.actorName().isEmpty() ? texts.text("audit.nobody") : row.actorName(),
                            role(row),
                            row.centreId() == null ? null : centres.name(row.centreId(), me.getLanguage()),
                            texts.label(row.action()),
                            record(row),
                            details.of(row.detail()),
                            row.address()));
        }
    }

    /** Shows what somebody typed; that this was looked at is a row of the trail, too. */
    public void disclose(long id) {
        disclosed.put(id, search.disclose(id));
    }

    public boolean isMasked(AuditRow row) {
        return row.masked() && !disclosed.containsKey(row.id());
    }

    public String detail(AuditRow row) {
        return details.of(disclosed.getOrDefault(row.id(), row.detail()));
    }

    /** Empty for somebody who did not sign in. */
    public String role(AuditRow row) {
        return row.actorRole() == null ? "" : texts.label(row.actorRole());
    }

    /** Its number; what kind of records they are where a row speaks of several. */
    public String record(AuditRow row) {
        return row.record() != null ? row.record() : row.kind() == null ? "" : texts.label(row.kind());
    }

    private AuditFilter filter() {
        return new AuditFilter(person, action, number, from, to);
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public AuditAction getAction() {
        return action;
    }

    public void setAction(AuditAction action) {
        this.action = action;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
