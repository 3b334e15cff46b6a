package vn.hotline.intervention;

import vn.hotline.kernel.Labelled;

/** What of a case can be changed beside its lifecycle. */
public enum CaseField implements Labelled {
    TYPE,
    URGENCY,
    PROVINCE,
    ASSIGNEE,
    /** A contact that was taken off the case. */
    CONTACT,
    /** People who came from a case that was merged into this one. */
    PEOPLE;
}
