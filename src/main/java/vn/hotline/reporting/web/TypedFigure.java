package vn.hotline.reporting.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Line;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.publication.published.PublishedColumn;

/** A published total as it is typed: the cells of one row of a file. */
public final class TypedFigure implements Serializable {

    private final TypedPeriod period = new TypedPeriod("to");
    private final Map<PublishedColumn, String> cells = new EnumMap<>(PublishedColumn.class);
    private Comparison comparedWith;
    private String source;

    /** As a file would have them. */
    Map<PublishedColumn, String> cells(Line line) {
        cells.put(PublishedColumn.LINE, line.name());
        cells.put(PublishedColumn.FROM, day(period.getFrom()));
        cells.put(PublishedColumn.TO, day(period.getTo()));
        cells.put(
                PublishedColumn.COMPARED_WITH,
                comparedWith == null ? null : comparedWith.name().replace('_', ' '));
        return cells;
    }

    private static String day(LocalDate typed) {
        return typed == null ? null : Days.WRITTEN.format(typed);
    }

    public TypedPeriod getPeriod() {
        return period;
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

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
