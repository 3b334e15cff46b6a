package vn.hotline.platform.notice;

import vn.hotline.kernel.Labelled;

/** What people are told about. A feature that has something to tell adds its kind here, with its icon. */
public enum NotificationKind implements Labelled {
    SCHEDULED_REPORT("chart"),
    REQUEST_DECIDED("check"),
    CASE_ASSIGNED("folder"),
    CASE_MOVED("next"),
    /** Somebody called her by name in a note. */
    CASE_MENTION("note"),
    CASE_OVERDUE("oct"),
    /** The day has come on which a case is to be looked at again. */
    CASE_REVIEW("flag"),
    /** A limit of law ends soon. */
    CLOCK_SOON("hour"),
    REFERRAL_ANSWERED("share"),
    CONTACT_ANNULLED("x"),
    WORK_HANDED_OVER("users"),
    ARRIVAL_RETURNED("hour"),
    FLAG_ENDED("flag"),
    /** About how contacts are taken: some were drawn, feedback was given, answered or closed. */
    QUALITY("check"),
    AGENCY_CHANGED("org"),
    /** Something about one's own account. */
    ACCOUNT("user"),
    /** Somebody is to be given access, or was. */
    ACCESS("key");

    private final String icon;

    NotificationKind(String icon) {
        this.icon = icon;
    }

    public String getIcon() {
        return icon;
    }
}
