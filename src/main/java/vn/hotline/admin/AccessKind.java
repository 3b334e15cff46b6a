package vn.hotline.admin;

import vn.hotline.kernel.Labelled;

/** What gives somebody access to records, or to what others may do. */
public enum AccessKind implements Labelled {
    /** Somebody new, or somebody who was disabled. */
    OPEN_ACCOUNT,
    CHANGE_ROLE,
    RESET_PASSWORD,
    /** A new program that reads, or one that was disabled. */
    OPEN_CLIENT,
    CHANGE_CLIENT,
    REPLACE_TOKEN
}
