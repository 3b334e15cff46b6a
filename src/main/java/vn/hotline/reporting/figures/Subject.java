package vn.hotline.reporting.figures;

import vn.hotline.kernel.Line;

/** What one row that is counted stands for: so its unit, and which columns there are to group it by. */
public enum Subject {
    CONTACT,
    CONTACT_CHILD,
    /** A counselling record under one of its topics. */
    COUNSELLING_TOPIC,
    CASE,
    CASE_PERSON,
    REFERRAL;

    public Unit unit(Line line) {
        return switch (this) {
            case CONTACT, COUNSELLING_TOPIC -> Unit.CONTACTS;
            case CASE -> Unit.CASES;
            case CONTACT_CHILD, CASE_PERSON -> Unit.persons(line);
            case REFERRAL -> Unit.REFERRALS;
        };
    }
}
