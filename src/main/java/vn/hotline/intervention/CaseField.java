package vn.hotline.intervention;

import vn.hotline.kernel.Labelled;

/** What of a case can be changed beside its lifecycle. */
public enum CaseField implements Labelled {
    TYPE,
    URGENCY,
    PROVINCE,
    ASSIGNEE;

    /** Giving a case to somebody is work, not a correction. */
    public boolean isCorrection() {
        return this != ASSIGNEE;
    }
}
