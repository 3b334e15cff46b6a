package vn.hotline.reporting.web;

import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.ReportTables;

/** One line of the report as the page shows it. */
public final class ReportLine {

    private final FigureRow row;
    private final Compared compared;
    private final String label;
    private final String look;
    private final String rowsUrl;
    private final String comparedUrl;
    private Long present;
    private String remark;

    ReportLine(FigureRow row, Compared compared, String label, String look, String rowsUrl, String comparedUrl) {
        this.row = row;
        this.compared = compared;
        this.label = label;
        this.look = look;
        this.rowsUrl = rowsUrl;
        this.comparedUrl = comparedUrl;
    }

    /** Style class of a line. */
    static String lookOf(ReportTables.Row row) {
        return switch (row.look()) {
            case GROUP -> "grp";
            case PART -> "kid";
            case PLAIN -> "";
        };
    }

    public FigureRow getRow() {
        return row;
    }

    public Compared getCompared() {
        return compared;
    }

    public String getLabel() {
        return label;
    }

    public String getLook() {
        return look;
    }

    /** Null where there are no rows: published totals have none. */
    public String getRowsUrl() {
        return rowsUrl;
    }

    public String getComparedUrl() {
        return comparedUrl;
    }

    /** @param text what contradicts the figure, or null */
    ReportLine withRemark(String text) {
        remark = text;
        return this;
    }

    public String getRemark() {
        return remark;
    }

    /** @param value of a frozen figure as it is counted now */
    ReportLine withPresent(Long value) {
        present = value;
        return this;
    }

    /** Whether it is counted otherwise by now. */
    public boolean isMoved() {
        return present != null && row.value() != null && !present.equals(row.value());
    }

    public Long getPresent() {
        return present;
    }

    /** What was added since it was frozen. */
    public long getMovedBy() {
        return present - row.value();
    }
}
