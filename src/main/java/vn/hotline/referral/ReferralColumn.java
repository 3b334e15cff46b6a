package vn.hotline.referral;

import vn.hotline.kernel.SortColumn;

/** What a list of referrals can be sorted by. */
public enum ReferralColumn implements SortColumn {
    DRAFTED(true),
    AGENCY(false),
    STATUS(false);

    private final boolean largestFirst;

    ReferralColumn(boolean largestFirst) {
        this.largestFirst = largestFirst;
    }

    @Override
    public boolean isLargestFirst() {
        return largestFirst;
    }
}
