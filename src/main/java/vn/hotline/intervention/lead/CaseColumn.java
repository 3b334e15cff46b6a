package vn.hotline.intervention.lead;

import vn.hotline.kernel.SortColumn;

/** What a list of cases can be sorted by. */
public enum CaseColumn implements SortColumn {
    OPENED(true),
    URGENCY(true),
    RISK(true),
    STATUS(false),
    ASSIGNEE(false);

    private final boolean largestFirst;

    CaseColumn(boolean largestFirst) {
        this.largestFirst = largestFirst;
    }

    @Override
    public boolean isLargestFirst() {
        return largestFirst;
    }
}
