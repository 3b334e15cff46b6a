package vn.hotline.platform.counting;

import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Line;

/** What a figure counts. Units are never added up with each other. */
public enum Unit implements Labelled {
    CONTACTS,
    NOTICES,
    CASES,
    REFERRALS,
    CHILDREN,
    VICTIMS;

    /** Whom a line is there for. */
    public static Unit persons(Line line) {
        return line == Line.CHILD_PROTECTION ? CHILDREN : VICTIMS;
    }
}
