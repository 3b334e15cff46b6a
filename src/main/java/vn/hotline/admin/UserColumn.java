package vn.hotline.admin;

import vn.hotline.kernel.SortColumn;

/** What the list of users can be sorted by. */
public enum UserColumn implements SortColumn {
    NAME,
    USERNAME,
    ROLE,
    CENTRE,
    /** Those who work here before those who left, each by role. */
    STATE
}
