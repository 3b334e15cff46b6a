package vn.hotline.platform.counting;

import vn.hotline.kernel.Labelled;

/** The event by whose day something counts. */
public enum CountedBy implements Labelled {
    RECEIVED,
    COUNSELLED,
    OPENED,
    /** The day of a case's first referral; its hour is not kept. */
    REFERRED,
    CLOSED,
    SENT,
    /** The last day of a limit of law; its hour is not counted. */
    ENDED
}
