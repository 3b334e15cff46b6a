package vn.hotline.intervention.worklist;

import vn.hotline.kernel.Labelled;

/** Which cases the work list shows. */
public enum WorkTab implements Labelled {
    /** Open ones that whoever looks leads, on whichever line. */
    MINE,
    /** With a limit of law that ends before midnight. */
    TODAY,
    /** With a limit of law that has passed and is not met. */
    OVERDUE,
    /** An agency was asked and has not answered. */
    WAITING,
    /** Put off to a day, of which the first comes first. */
    REVIEW,
    /** Open, and nothing was done in it for some days. */
    QUIET;

    /** Whether its number is one to be alarmed at. */
    public boolean isHot() {
        return this == OVERDUE;
    }
}
