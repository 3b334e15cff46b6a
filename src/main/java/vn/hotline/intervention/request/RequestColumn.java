package vn.hotline.intervention.request;

import vn.hotline.kernel.SortColumn;

/** What requests that wait can be sorted by. */
public enum RequestColumn implements SortColumn {
    /** The gravest first, and of equal ones the one that has waited longest. */
    URGENCY(true),
    /** By when they were asked. */
    ASKED(false);

    private final boolean largestFirst;

    RequestColumn(boolean largestFirst) {
        this.largestFirst = largestFirst;
    }

    @Override
    public boolean isLargestFirst() {
        return largestFirst;
    }
}
