package vn.hotline.deadline.clock;

import vn.hotline.kernel.Labelled;

/** Which clocks a list shows. */
public enum ClockScope implements Labelled {
    /** All that is waited for, overdue or not. */
    DUE,
    TODAY,
    OVERDUE,
    PAUSED,
    /** Those that were missed, ended or not. */
    MISSED
}
