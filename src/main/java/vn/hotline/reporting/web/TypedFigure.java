package vn.hotline.reporting.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.publication.published.PublishedColumn;

/** A published total as it is typed: the cells of one row of a file. */
public final class TypedFigure implements Serializable {

    private final TypedPeriod period = new TypedPeriod("to");
    private final Map<String, String> cells = new HashMap<>();
    private Comparison comparedWith;
    private String source;

    /** As a file would have them. */
    Map<PublishedColumn, String> cells(Helpline line) {
        Map<PublishedColumn, String> row = new EnumMap<>(PublishedColumn.class);
        cells.forEach((column, cell) -> row.put(PublishedColumn.valueOf(column), cell));
        row.put(PublishedColumn.LINE, line.name());
        row.put(PublishedColumn.FROM, day(period.getFrom()));
        row.put(PublishedColumn.TO, day(period.getTo()));
        row.put(
                PublishedColumn.COMPARED_WITH,
                comparedWith == null ? null : comparedWith.name().replace('_', ' '));
        return row;
    }

    private static String day(LocalDate typed) {
        return typed == null ? null : Days.WRITTEN.format(typed);
    }

    public TypedPeriod getPeriod() {
        return period;
    }

    /** By the names of columns. */
    public Map<String, String> getCells() {
        return cells;
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
