package vn.hotline.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Cursor;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Slice;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.export.RowExport;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.web.Me;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.pivot.PivotService;
import vn.hotline.reporting.analysis.pivot.ReadyView;
import vn.hotline.reporting.analysis.rows.CountedRow;
import vn.hotline.reporting.analysis.rows.CountedRows;
import vn.hotline.reporting.figures.Figures;

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
    private RowTexts rowWords;

    @Inject
    private Me me;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    private final Map<String, String> asked = new HashMap<>();
    private Helpline line;
    private Period period;
    private Integer centreId;
    private long count;
    private String next;

    private transient OpenedRows opened;
    private transient List<CountedRow> rows;

    public void open() {
        line = ReportAddress.constant(Helpline.class, asked.get("line")).orElse(me.getLine());
        period = ReportAddress.period(asked.get("from"), asked.get("to")).orElseThrow(ReportingRowsPage::nothing);
        centreId = ReportAddress.number(asked.get("centre"));
        asked.put("line", line.name());
        count = service.count(opened().request());
        more();
    }

    public void more() {
        Slice<CountedRow> slice = service.rows(opened().request(), next == null ? null : Cursor.decode(next), ROWS);
        if (rows == null) {
            rows = new ArrayList<>();
        }
        rows.addAll(slice.rows());
        next = slice.next() == null ? null : slice.next().encoded();
    }

    private OpenedRows opened() {
        if (opened == null) {
            opened = asked.get("figure") == null ? cell() : figure(asked.get("figure"));
        }
        return opened;
    }

    private OpenedRows figure(String code) {
        Figure figure = figures.find(line, code).orElseThrow(ReportingRowsPage::nothing);
        return OpenedRows.of(figure, line, period, centreId, words.longLabel(line, code));
    }

    /** There are no rows of an address that cannot be read. */
    private OpenedRows cell() {
        Map<String, String> cell = new HashMap<>(asked);
        cell.keySet().retainAll(PivotAddress.CELL);
        PivotAddress.Read read = PivotAddress.read(cell, ReadyView.CONTACTS_BY_CHANNEL.request(line, period, centreId));
        if (cell.get(PivotAddress.MEASURE) == null || !read.unreadable().isEmpty()) {
            throw nothing();
        }
        PivotRequest pivot = read.request();
        return OpenedRows.of(pivot, pivots.select(pivot), pivotWords.selection(pivot));
    }

    private static NotFoundException nothing() {
        return new NotFoundException(RecordKind.REPORT, 0);
    }

    // ------------------------------------------------------------ what is shown

    public String getTitle() {
        return opened().title();
    }

    public String getCount() {
        return show.number(count) + " " + texts.label(opened().unit());
    }

    public String getDays() {
        return words.days(period);
    }

    public String getCentreName() {
        return words.centre(centreId);
    }

    public String getBackLabel() {
        return texts.text(opened().backKey());
    }

    /** Back to the report this figure stands in, or to the table of this cell. */
    public String getReportUrl() {
        return opened().back();
    }

    public List<CountedRow> getRows() {
        return rows == null ? List.of() : rows;
    }

    public boolean isMoreRows() {
        return next != null;
    }

    public boolean isLevelled() {
        return rowWords.isLevelled(getSource());
    }

    public RowSource getSource() {
        return opened().source();
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
        return opened().counted() ? count : null;
    }

    private String fileName() {
        return opened().fileName() + "_" + period.from() + "_" + period.to();
    }

    private void write(TableFile file, RowExport export) {
        service.export(opened().request(), export, rowWords.writeTo(file, getSource(), line));
    }

    // ------------------------------------------------------------ the address

    /** Each parameter as it came. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public Helpline getLine() {
        return line;
    }
}
