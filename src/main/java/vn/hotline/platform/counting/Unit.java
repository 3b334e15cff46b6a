package vn.hotline.platform.counting;

import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;

/** What a figure counts. Units are never added up with each other. */
public enum Unit implements Labelled {
    CONTACTS,
    NOTICES,
    CASES,
    REFERRALS,
    /** Limits of law: a case may have several. */
    LIMITS,
    CHILDREN,
    VICTIMS;

    /** Whom a line is there for. */
    public static Unit persons(Helpline line) {
        return line == Helpline.CHILD_PROTECTION ? CHILDREN : VICTIMS;
    }
}
