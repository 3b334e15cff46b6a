package vn.hotline.reporting.analysis.pivot;

import vn.hotline.kernel.Labelled;
import vn.hotline.reporting.figures.totals.Comparison;

/** What the totals of a pivot's rows are held against, if anything. */
public enum PivotComparison implements Labelled {
    NOTHING(null),
    PREVIOUS_YEAR(Comparison.PREVIOUS_YEAR),
    PREVIOUS_PERIOD(Comparison.PREVIOUS_PERIOD),
    CHOSEN(Comparison.CHOSEN);

    private final Comparison with;

    PivotComparison(Comparison with) {
        this.with = with;
    }

    /** Null for nothing. */
    Comparison with() {
        return with;
    }
}
