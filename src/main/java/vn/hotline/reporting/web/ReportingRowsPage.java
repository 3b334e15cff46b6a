package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.reference.Centres;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.reference.Codes;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.analysis.rows.CountedRow;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.figures.Figure;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.publication.file.TableFile;
import vn.hotline.reporting.figures.RowSource;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotService;
import vn.hotline.reporting.analysis.pivot.ReadyView;

/** The rows behind a figure or a cell of a pivot, without identities. */
@Named
@ViewScoped
public class ReportingRowsPage implements Serializable {

    private static final int ROWS = 50;

    @Inject
    private CountedRows service;

    @Inject
    private Figures figures;

    @Inject
    private PivotService pivots;

    @Inject
    private PivotTexts pivotWords;

    @Inject
    private Downloads downloads;

    @Inject
    private FigureTexts words;

    @Inject
    private Codes codes;

    @Inject
    private Places places;

    @Inject
    private Centres centres;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private String figure;
    private String askedLine;
    private String askedFrom;
    private String askedTo;
    private String askedCentre;
    /** What a cell of a pivot is made of; empty for a figure. */
    private final Map<String, String> cell = new HashMap<>();

    private transient PivotRequest pivot;
    private Line line;
    private Period period;
    private Integer centreId;
    private long count;
    private transient List<CountedRow> rows;
    private String next;

    public void open() {
        line = ReportAddress.constant(Line.class, askedLine).orElse(me.getLine());
        period =
                ReportAddress.period(askedFrom, askedTo).orElseThrow(() -> new NotFoundException(RecordKind.REPORT, 0));
        centreId = ReportAddress.number(askedCentre);
        if (figure == null) {
            checkCell();
        }
        count = service.count(request());
        rows = new ArrayList<>();
        more();
    }

    public void more() {
        Slice<CountedRow> slice = service.rows(request(), next == null ? null : Cursor.decode(next), ROWS);
        if (rows == null) {
            rows = new ArrayList<>();
        }
        rows.addAll(slice.rows());
        next = slice.next() == null ? null : slice.next().encoded();
    }

    private RowsRequest request() {
        return figure == null
                ? new RowsRequest(pivots.select(pivot()), line, period, centreId)
                : new RowsRequest(figure, line, period, centreId);
    }

    /** There are no rows of an address that cannot be read. */
    private void checkCell() {
        if (cell.get(PivotAddress.MEASURE) == null
                || !PivotAddress.read(cell, usual()).unreadable().isEmpty()) {
            throw new NotFoundException(RecordKind.REPORT, 0);
        }
    }

    private PivotRequest pivot() {
        if (pivot == null) {
            pivot = PivotAddress.read(cell, usual()).request();
        }
        return pivot;
    }

    private PivotRequest usual() {
        return ReadyView.CONTACTS_BY_CHANNEL.request(line, period, centreId);
    }

    // ------------------------------------------------------------ what is shown

    public String getTitle() {
        return figure == null ? pivotWords.selection(pivot()) : words.longLabel(line, figure);
    }

    public String getCount() {
        return show.number(count) + " "
                + texts.label(
                        figure == null
                                ? pivot().measure().unit(line)
                                : definition().unit());
    }

    public String getDays() {
        return words.days(period);
    }

    public String getCentreName() {
        return centreId == null ? texts.text("report.allCentres") : centres.name(centreId, me.getLanguage());
    }

    public String getBackLabel() {
        return texts.text(figure == null ? "pivot.rows.back" : "report.rows.toReport");
    }

    /** Back to the report this figure stands in, or to the table of this cell. */
    public String getReportUrl() {
        if (figure == null) {
            return PivotAddress.back(pivot());
        }
        return ReportAddress.totals(line, PeriodKind.of(period), period, Comparison.PREVIOUS_YEAR, null, centreId);
    }

    public List<CountedRow> getRows() {
        return rows == null ? List.of() : rows;
    }

    public boolean isMoreRows() {
        return next != null;
    }

    private Figure definition() {
        return figures.find(line, figure).orElseThrow(() -> new NotFoundException(RecordKind.REPORT, 0));
    }

    private RowSource source() {
        return figure == null
                ? pivot().measure().source(pivot().event())
                : definition().measure().getSource();
    }

    public boolean isContacts() {
        return source().getKind() == RecordKind.CONTACT;
    }

    public boolean isReferrals() {
        return source() == RowSource.REFERRAL;
    }

    public String getTimeLabel() {
        return texts.text("report.rows.at." + source());
    }

    public String getChannelLabel() {
        return texts.text(
                isContacts() ? "report.rows.channel" : isReferrals() ? "report.rows.agency" : "report.rows.source");
    }

    public String number(CountedRow row) {
        return row.position() == null
                ? row.number()
                : texts.text("report.rows.person." + line, row.number(), row.position());
    }

    /** The channel of a contact, the source of a case, the kind of agency of a referral. */
    public String channel(CountedRow row) {
        return row.channel() == null
                ? codes.label(CodeList.AGENCY_KIND.name(), row.agencyKind(), me.getLanguage())
                : texts.label(row.channel());
    }

    public String level(CountedRow row) {
        return row.level() != null
                ? texts.label(row.level())
                : row.disposition() != null ? texts.label(row.disposition()) : "";
    }

    public String type(CountedRow row) {
        return codes.label(CodeList.INTERVENTION_TYPE.name(), row.type(), me.getLanguage());
    }

    public String province(CountedRow row) {
        return places.name(row.provinceId());
    }

    public String centre(CountedRow row) {
        return centres.name(row.centreId(), me.getLanguage());
    }

    public String status(CountedRow row) {
        return words.status(row.kind(), row.status());
    }

    // ------------------------------------------------------------ files

    public void csv() {
        downloads.csvOfRows(fileName(), expected(), this::write);
    }

    public void xlsx() {
        downloads.xlsxOfRows(fileName(), expected(), this::write);
    }

    /** A figure may be a sum over its rows: then nobody knows their number. */
    private Long expected() {
        boolean ofRows = figure == null
                ? pivot().measure().isNumberOfRows()
                : definition().measure().isNumberOfRows();
        return ofRows ? count : null;
    }

    private String fileName() {
        String name = figure == null ? pivot().measure().name().toLowerCase(Locale.ROOT) : figure.replace('.', '-');
        return name + "_" + period.from() + "_" + period.to();
    }

    private void write(TableFile file, RowExport export) {
        boolean contacts = isContacts();
        file.row(
                texts.text("record.number"),
                getTimeLabel(),
                getChannelLabel(),
                contacts ? texts.text("report.rows.level") : null,
                texts.text("report.rows.type"),
                texts.text("report.rows.province"),
                texts.text("report.rows.centre"),
                texts.text("record.status"));
        Function<CountedRow, String> channel =
                kept(row -> row.channel() == null ? row.agencyKind() : row.channel(), this::channel);
        Function<CountedRow, String> level =
                kept(row -> row.level() == null ? row.disposition() : row.level(), this::level);
        Function<CountedRow, String> type = kept(CountedRow::type, this::type);
        Function<CountedRow, String> province = kept(CountedRow::provinceId, this::province);
        Function<CountedRow, String> centre = kept(CountedRow::centreId, this::centre);
        Function<CountedRow, String> status = kept(CountedRow::status, this::status);
        service.export(
                request(),
                export,
                row -> file.row(
                        number(row),
                        Days.timeOf(row.at()),
                        channel.apply(row),
                        contacts ? level.apply(row) : null,
                        type.apply(row),
                        province.apply(row),
                        centre.apply(row),
                        status.apply(row)));
    }

    /** A million rows say the same few words, and looking one up costs more than writing it. */
    private static Function<CountedRow, String> kept(
            Function<CountedRow, Object> code, Function<CountedRow, String> lookUp) {
        Map<Object, String> known = new HashMap<>();
        return row -> known.computeIfAbsent(code.apply(row), any -> lookUp.apply(row));
    }

    // ------------------------------------------------------------ the address

    public Map<String, String> getCell() {
        return cell;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getAskedLine() {
        return line == null ? null : line.name();
    }

    public void setAskedLine(String askedLine) {
        this.askedLine = askedLine;
    }

    public String getAskedFrom() {
        return period == null ? null : period.from().toString();
    }

    public void setAskedFrom(String askedFrom) {
        this.askedFrom = askedFrom;
    }

    public String getAskedTo() {
        return period == null ? null : period.to().toString();
    }

    public void setAskedTo(String askedTo) {
        this.askedTo = askedTo;
    }

    public String getAskedCentre() {
        return centreId == null ? null : centreId.toString();
    }

    public void setAskedCentre(String askedCentre) {
        this.askedCentre = askedCentre;
    }

    public Line getLine() {
        return line;
    }
}
