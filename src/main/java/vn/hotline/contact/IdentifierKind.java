package vn.hotline.contact;

import vn.hotline.kernel.Labelled;

/** By what a caller is known again. */
public enum IdentifierKind implements Labelled {
    /** A telephone number that is not hidden. */
    PHONE,
    /** The number that Zalo gives a person for one account. */
    ZALO,
    /** One installation of the app on one telephone. It says nothing to people. */
    APP
}
