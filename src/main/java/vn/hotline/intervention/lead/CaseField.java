package vn.hotline.intervention.lead;

import vn.hotline.kernel.Labelled;

/** What of a case can be changed beside its lifecycle. */
public enum CaseField implements Labelled {
    TYPE,
    URGENCY,
    PROVINCE,
    ASSIGNEE,
    /** A contact that was annulled and left the case with it. */
    CONTACT,
    /** A contact that is about something else and was taken out. */
    UNLINKED,
    /** People who came from a case that was merged into this one. */
    PEOPLE,
    /** The urgency, because a contact or a case that came to this one is more urgent. */
    RAISED,
    /** The day on which it is to be looked at again. */
    REVIEW,
    /** The channel by which the case came, because that of its first contact was put right. */
    SOURCE;
}
