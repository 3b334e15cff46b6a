package vn.hotline.reporting.analysis.pivot;

import vn.hotline.kernel.Labelled;

/** The event by whose day something counts. */
public enum CountedBy implements Labelled {
    RECEIVED("r.received_at"),
    COUNSELLED("r.started_at"),
    OPENED("r.opened_at"),
    /** The day of a case's first referral; its hour is not kept. */
    REFERRED(null),
    CLOSED("r.closed_at"),
    SENT("r.sent_at");

    /** Viet Nam has kept no other time since 1975, and a shift by hours is the quickest a database can do. */
    private static final String LOCAL = "(%s + interval 7 hour)";

    private final String at;

    CountedBy(String at) {
        this.at = at;
    }

    public boolean hasHour() {
        return at != null;
    }

    /** Time or day in Viet Nam, in SQL. */
    String local() {
        return hasHour() ? LOCAL.formatted(at) : day();
    }

    /** The time column, in UTC; null where only the day is kept. */
    String at() {
        return at;
    }

    String day() {
        return "r.first_referred_day";
    }
}
