package vn.hotline.referral;

import vn.hotline.kernel.SortColumn;

/** What the directory can be sorted by. */
public enum AgencyColumn implements SortColumn {
    NAME,
    KIND,
    PROVINCE
}
