package vn.hotline.platform.audit;

import java.util.EnumSet;
import java.util.Set;
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
    /** To the recording of a call. */
    LISTEN,
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
    REFUSED;

    /** What leaves a record other than it was, so that open lists of its kind are not of this moment any more. */
    static final Set<AuditAction> CHANGES = EnumSet.of(CREATE, CHANGE, MOVE, CORRECT);
}
