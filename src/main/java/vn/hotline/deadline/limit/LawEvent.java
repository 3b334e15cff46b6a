package vn.hotline.deadline.limit;

import vn.hotline.kernel.Labelled;

/** What happens to a record that the law lets a period begin or end with. The feature it belongs to tells when it happened. */
public enum LawEvent implements Labelled {
    /** An emergency was told of. */
    EMERGENCY_RECEIVED,
    /** A child's case was told of that is no emergency. */
    ORDINARY_RECEIVED,
    /** The danger was judged. */
    RISK_ASSESSED,
    /** An emergency measure was written down; that the case was moved on is none. */
    MEASURE_TAKEN,
    /** The plan began to be carried out. */
    PLAN_BEGUN
}
