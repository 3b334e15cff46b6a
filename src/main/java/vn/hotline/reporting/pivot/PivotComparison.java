package vn.hotline.reporting.pivot;

import vn.hotline.kernel.Labelled;

/** What the totals of a pivot's rows are held against. */
public enum PivotComparison implements Labelled {
    NOTHING,
    PREVIOUS_YEAR,
    PREVIOUS_PERIOD,
    /** A period somebody chose. */
    CHOSEN
}
