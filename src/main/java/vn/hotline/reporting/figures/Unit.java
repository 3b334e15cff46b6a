package vn.hotline.reporting.figures;

import vn.hotline.kernel.Labelled;

/** What a figure counts. Units are never added up with each other. */
public enum Unit implements Labelled {
    CONTACTS,
    NOTICES,
    CASES,
    REFERRALS,
    CHILDREN,
    VICTIMS
}
