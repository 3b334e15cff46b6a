package vn.hotline.contact.arrival;

import vn.hotline.kernel.Labelled;

/** What became of asking an exchange to have a call go on at somebody else's telephone. */
public enum CallTransferred implements Labelled {
    DONE,
    /** It goes to nobody's telephone, or to somebody's who sits at none. */
    NO_TELEPHONE,
    /** The exchange cannot be told. */
    NOT_BY_PROGRAM,
    REFUSED
}
