package vn.hotline.reporting.analysis.pivot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Compared;

/**
 * A table of counts with its totals. Totals count records: where a record can stand in several rows or columns they are
 * less than the sum.
 *
 * @param request as it was answered: with the one centre of a person who sees no other
 * @param counted as far as the period has gone; the whole of it once it is over
 * @param unfinished whether the period goes on, so that its counts will still grow
 * @param until up to when it was counted
 * @param since the first day the system counted
 * @param compared the other period, or null
 * @param rows codes in the order they are shown
 * @param columns empty for a table without columns
 * @param cells without those that are zero
 * @param rowTotals null where rows have no total
 * @param columnTotals null where columns have no total
 * @param total null where there is none
 * @param differences of the rows that have a total; empty without another period
 * @param then the code that a row is held against in the other period
 * @param difference of the total; null without another period or total
 */
public record Pivot(
        PivotRequest request,
        Period counted,
        boolean unfinished,
        Instant until,
        LocalDate since,
        Period compared,
        List<String> rows,
        List<String> columns,
        Map<Cell, Long> cells,
        Map<String, Long> rowTotals,
        Map<String, Long> columnTotals,
        Long total,
        Map<String, Compared> differences,
        Map<String, String> then,
        Compared difference) {

    /** @param column null for a table without columns */
    public record Cell(String row, String column) {}

    public long cell(String row, String column) {
        return cells.getOrDefault(new Cell(row, column), 0L);
    }

    /** @return null where rows have no total */
    public Long rowTotal(String row) {
        return rowTotals == null ? null : rowTotals.getOrDefault(row, 0L);
    }

    /** @return null where columns have no total */
    public Long columnTotal(String column) {
        return columnTotals == null ? null : columnTotals.getOrDefault(column, 0L);
    }
}
