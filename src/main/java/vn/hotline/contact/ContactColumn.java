package vn.hotline.contact;

import vn.hotline.kernel.SortColumn;

/** What a list of contacts can be sorted by. Names and numbers of people are sealed and have no order. */
public enum ContactColumn implements SortColumn {
    RECEIVED(true),
    CHANNEL(false),
    LEVEL(true),
    PROVINCE(false);

    private final boolean largestFirst;

    ContactColumn(boolean largestFirst) {
        this.largestFirst = largestFirst;
    }

    @Override
    public boolean isLargestFirst() {
        return largestFirst;
    }
}
