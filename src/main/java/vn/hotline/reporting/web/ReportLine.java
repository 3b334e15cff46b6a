package vn.hotline.reporting.web;

import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.ReportTables;

/**
 * One line of the report as the page shows it.
 *
 * @param look style class of a line
 * @param rowsUrl null where there are no rows: published totals have none
 * @param present a frozen figure as it is counted now, or null
 * @param remark what contradicts the figure, or null
 */
public record ReportLine(
        FigureRow row,
        Compared compared,
        String label,
        String look,
        String rowsUrl,
        String comparedUrl,
        Long present,
        String remark) {

    static String lookOf(ReportTables.Row row) {
        return switch (row.look()) {
            case GROUP -> "grp";
            case PART -> "kid";
            case PLAIN -> "";
        };
    }

    /** Whether it is counted otherwise by now. */
    public boolean moved() {
        return present != null && row.value() != null && !present.equals(row.value());
    }

    /** What was added since it was frozen. */
    public long movedBy() {
        return present - row.value();
    }
}
