package vn.hotline.platform.audit;

import vn.hotline.kernel.Labelled;

/** What the trail tells apart. Reading and searching are acts like any other. */
public enum AuditAction implements Labelled {
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_ASKED,
    SIGN_OUT,
    PASSWORD_CHANGED,
    PASSWORD_REFUSED,
    READ,
    LIST,
    SEARCH,
    LOOK_UP,
    CREATE,
    CHANGE,
    MOVE,
    CORRECT,
    /** By the program itself, of what is kept for a time only. */
    DELETE,
    EXPORT,
    EXPORT_STOPPED,
    EXPORT_FAILED,
    DRILL_DOWN,
    REPORT_READ,
    AUDIT_READ,
    AUDIT_DISCLOSED,
    REFUSED
}
