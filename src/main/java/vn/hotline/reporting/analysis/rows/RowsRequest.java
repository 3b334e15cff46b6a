package vn.hotline.reporting.analysis.rows;

import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;

/**
 * Whose rows are to be opened: those of a figure or of a selection.
 *
 * @param figure its name, or null for a selection
 * @param selected null for a figure
 * @param centreId null for all centres the person may see
 */
public record RowsRequest(String figure, Selected selected, Helpline line, Period period, Integer centreId) {

    public RowsRequest(String figure, Helpline line, Period period, Integer centreId) {
        this(figure, null, line, period, centreId);
    }

    public RowsRequest(Selected selected, Helpline line, Period period, Integer centreId) {
        this(null, selected, line, period, centreId);
    }
}
