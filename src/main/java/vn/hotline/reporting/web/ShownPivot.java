package vn.hotline.reporting.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;
import vn.hotline.platform.export.TableFile;
import vn.hotline.platform.reference.Places;
import vn.hotline.platform.web.Show;
import vn.hotline.reporting.analysis.pivot.Pivot;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.figures.totals.ReportWords;

/**
 * A pivot as its page shows it and as files hold it: the table, what stands above, beside and below its numbers so that
 * they are read right, and the drawing.
 */
public final class ShownPivot {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PivotTable table;
    private final Pivot pivot;
    private final PivotRequest asked;
    private final PivotChartKind chart;
    private final ReportWords words;
    private final String title;
    private final String centreName;
    private final Drawing drawing;

    /**
     * @param table what was counted; null if the request cannot be answered
     * @param asked as it was asked: its period may go on
     */
    ShownPivot(
            PivotTable table,
            PivotRequest asked,
            PivotChartKind chart,
            String title,
            String centreName,
            ReportWords words,
            Places places,
            Show show) {
        this.table = table;
        this.pivot = table == null ? null : table.pivot();
        this.asked = asked;
        this.chart = chart;
        this.words = words;
        this.title = title;
        this.centreName = centreName;
        drawing = table == null || table.isBlank()
                ? null
                : new PivotCharts(table, title, words, show, places).draw(chart);
    }

    public String getTitle() {
        return title;
    }

    public String getCentreName() {
        return centreName;
    }

    public String getDays() {
        return words.days(asked.period());
    }

    public String getUnit() {
        return words.label(asked.measure().unit(asked.line()));
    }

    /** What the caption of the table says. */
    public String getCaption() {
        return words.text("pivot.caption", title, getUnit(), words.days(asked.period()));
    }

    public String getHead() {
        return head(pivot.counted());
    }

    /** Empty without another period. */
    public String getComparedHead() {
        return pivot.compared() == null ? "" : head(pivot.compared());
    }

    private String head(Period period) {
        return isCutShort() ? words.upToHead(period) : words.head(period);
    }

    /** Counted only as far as the period has gone. */
    private boolean isCutShort() {
        return !pivot.counted().equals(asked.period());
    }

    /** What a reader has to know to read the numbers right. */
    public List<String> getNotes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("pivot.note.event." + asked.event(), getUnit()));
        if (asked.measure().parts() != null) {
            notes.add(words.text("pivot.note.topics"));
        } else if (asked.countsSeveralTimes()) {
            notes.add(words.text("pivot.note.several"));
        }
        if (!asked.measure().isNumberOfRows()) {
            notes.add(words.text("pivot.note.helped"));
        }
        if (pivot.since().isAfter(asked.period().from())) {
            notes.add(words.text("report.since", words.date(pivot.since())));
        }
        if (table.isCompared() && pivot.since().isAfter(pivot.compared().from())) {
            notes.add(words.text("report.since.against", words.date(pivot.since())));
        }
        if (table.isCompared() && isCutShort()) {
            notes.add(words.text("pivot.note.likeWithLike", words.days(pivot.compared())));
        }
        if (pivot.unfinished()) {
            notes.add(words.text(
                    "pivot.note.until",
                    TIME.format(Days.timeOf(pivot.until())),
                    words.date(Days.dayOf(pivot.until()))));
        }
        notes.add(words.text("report.door"));
        return notes;
    }

    // ------------------------------------------------------------ the drawing

    /** Null where there is nothing to draw, or the table itself is shaded. */
    public Drawing getDrawing() {
        return drawing;
    }

    public String getDrawingTitle() {
        return words.label(chart);
    }

    /** A drawing of two dimensions takes the whole width. */
    public boolean isWide() {
        return asked.columns() != null && chart != PivotChartKind.MAP;
    }

    public boolean isHeat() {
        return chart == PivotChartKind.HEAT;
    }

    // ------------------------------------------------------------ files

    /** Without its ending. */
    String fileName() {
        return words.text("pivot.file", asked.period().from(), asked.period().to());
    }

    /** What stands above the table in a workbook. */
    void introduce(TableFile file) {
        table.introduce(file, title, words);
    }

    void write(TableFile file) {
        table.write(file, words, getHead(), getComparedHead());
    }
}
