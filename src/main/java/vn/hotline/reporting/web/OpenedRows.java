package vn.hotline.reporting.web;

import java.util.Locale;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.counting.Unit;
import vn.hotline.reporting.analysis.pivot.PivotRequest;
import vn.hotline.reporting.analysis.rows.RowsRequest;
import vn.hotline.reporting.analysis.rows.Selected;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.PeriodKind;

/**
 * Whose rows a page lists: those of a figure, or those of a cell of a pivot.
 *
 * @param counted whether the amount is their number; else it is a sum over them, and nobody knows how many they are
 * @param fileName what a file of them is called, but for the days
 * @param backKey words that lead back
 * @param back address of the report or the table they were opened from
 */
record OpenedRows(
        RowsRequest request,
        String title,
        Unit unit,
        RowSource source,
        boolean counted,
        String fileName,
        String backKey,
        String back) {

    static OpenedRows of(Figure figure, Helpline line, Period period, Integer centreId, String title) {
        return new OpenedRows(
                new RowsRequest(figure.code(), line, period, centreId),
                title,
                figure.unit(),
                figure.measure().source(),
                figure.measure().isNumberOfRows(),
                figure.code().replace('.', '-'),
                "report.rows.toReport",
                ReportAddress.totals(line, PeriodKind.of(period), period, Comparison.PREVIOUS_YEAR, null, centreId));
    }

    static OpenedRows of(PivotRequest pivot, Selected selected, String title) {
        return new OpenedRows(
                new RowsRequest(selected, pivot.line(), pivot.period(), pivot.centreId()),
                title,
                pivot.measure().unit(pivot.line()),
                pivot.source(),
                pivot.measure().isNumberOfRows(),
                pivot.measure().name().toLowerCase(Locale.ROOT),
                "pivot.rows.back",
                PivotAddress.back(pivot));
    }
}
