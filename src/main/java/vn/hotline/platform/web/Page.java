package vn.hotline.platform.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.security.Verb;

/**
 * Every page, and the verb that whoever opens it has to be allowed. A page that is not listed here cannot be opened by
 * anybody. Navigation shows the pages that have an icon, in this order.
 */
public enum Page implements Labelled {
    DESK("/desk", "home", Verb.DESK_OPEN),
    DESK_LIVE("/desk-live", Verb.ARRIVAL_READ),

    CONTACT_LIST("/contact/list", "phone", Verb.CONTACT_LOOK_UP),
    CONTACT_FORM("/contact/form", Verb.CONTACT_OPEN),
    CONTACT_VIEW("/contact/view", Verb.CONTACT_LOOK_UP),
    CONTACT_CORRECT("/contact/correct", Verb.CONTACT_CORRECT),

    COUNSELLING_LIST("/counselling/list", "chat", Verb.COUNSELLING_READ),
    COUNSELLING_SESSION("/counselling/session", Verb.COUNSELLING_RECORD),

    INTERVENTION_LIST("/intervention/list", "folder", Verb.CASE_READ),
    INTERVENTION_REQUEST("/intervention/request", Verb.REQUEST_READ),
    INTERVENTION_VIEW("/intervention/view", Verb.CASE_READ),
    INTERVENTION_FILE("/intervention/file", Verb.CASE_READ),
    INTERVENTION_MERGE("/intervention/merge", Verb.CASE_MERGE),
    INTERVENTION_LEFT("/intervention/left", Verb.WORK_GIVE),
    INTERVENTION_WORK("/intervention/work", Verb.CASE_READ),

    DEADLINE_LIST("/deadline/list", "hour", Verb.CLOCK_READ),

    REFERRAL_LIST("/referral/list", "share", Verb.REFERRAL_READ),
    REFERRAL_FORM("/referral/form", Verb.REFERRAL_DRAFT),
    REFERRAL_VIEW("/referral/view", Verb.REFERRAL_READ),

    REPORTING_TOTALS("/reporting/totals", "chart", Verb.FIGURE_READ),
    REPORTING_PIVOT("/reporting/pivot", "list", Verb.FIGURE_READ),
    REPORTING_ROWS("/reporting/rows", Verb.FIGURE_READ),
    REPORTING_WARNINGS("/reporting/warnings", "tri", Verb.FIGURE_READ),
    REPORTING_SCHEDULES("/reporting/schedules", "clock", Verb.SCHEDULE_KEEP),
    REPORTING_RUN("/reporting/run", Verb.FIGURE_READ),
    REPORTING_REPORTS("/reporting/reports", Verb.REPORT_KEEP),
    REPORTING_REPORT("/reporting/report", Verb.REPORT_KEEP),
    REPORTING_INDICATORS("/reporting/indicators", Verb.INDICATOR_KEEP),
    REPORTING_PUBLISHED("/reporting/published", Verb.PUBLISHED_KEEP),

    CONTACT_CALLERS("/contact/callers", "flag", Verb.FLAG_DECIDE),
    CONTACT_RECORDINGS("/contact/recordings", "phone", Verb.RECORDING_SUPERVISE),
    REFERRAL_AGENCIES("/referral/agencies", "org", Verb.AGENCY_READ),
    HANDBOOK_SCRIPTS("/handbook/scripts", "book", Verb.HANDBOOK_READ),
    HANDBOOK_PHRASES("/handbook/phrases", Verb.PHRASE_KEEP),
    HANDBOOK_NUMBERS("/handbook/numbers", Verb.HANDBOOK_READ),
    QUALITY_LIST("/quality/list", "check", Verb.QUALITY_READ),
    QUALITY_OWN("/quality/own", "check", Verb.REVIEW_OWN),
    QUALITY_REVIEW("/quality/review", Verb.REVIEW_READ),
    QUALITY_PERSON("/quality/person", Verb.REVIEW_SCORE),
    QUALITY_TOTALS("/quality/totals", Verb.QUALITY_READ),
    QUALITY_RUBRIC("/quality/rubric", Verb.RUBRIC_READ),
    SHIFT_ROSTER("/shift/roster", "calendar", Verb.ROSTER_READ),
    WALLBOARD("/wallboard", "monitor", Verb.WALLBOARD_READ),
    SEARCH("/search", Verb.CASE_READ),
    WAITING("/waiting", Verb.ARRIVAL_READ),

    ADMIN_USERS("/admin/users", "users", Verb.USER_KEEP),
    ADMIN_CODES("/admin/codes", "list", Verb.CODE_KEEP),
    ADMIN_PLACES("/admin/places", "pin", Verb.PLACE_KEEP),
    ADMIN_BODIES("/admin/bodies", "doc", Verb.BODY_KEEP),
    DEADLINE_CALENDARS("/deadline/calendars", "calendar", Verb.CALENDAR_KEEP),
    ADMIN_COUNTING("/admin/counting", "calendar", Verb.COUNTING_START_READ),
    ADMIN_CLIENTS("/admin/clients", "lock", Verb.PROGRAM_KEEP),
    ADMIN_CHANNELS("/admin/channels", "phone", Verb.CHANNEL_KEEP),
    ADMIN_WORK("/admin/work", "gear", Verb.BACKGROUND_WORK_KEEP),

    AUDIT_TRAIL("/audit/trail", "eye", Verb.AUDIT_READ),

    NOTICE_LIST("/notice/list", Verb.NOTICE_READ),
    ACCOUNT_PASSWORD("/account/password", Verb.ACCOUNT_KEEP);

    /** Files are held in memory while they arrive, so no other page takes any. */
    private static final Set<Page> TAKING_FILES = Set.of(REPORTING_INDICATORS, REPORTING_PUBLISHED, DEADLINE_CALENDARS);

    /** The record that a page is about, and the parameter that names it. */
    public record About(RecordKind kind, String parameter) {}

    private static final Map<Page, About> ABOUT = Map.ofEntries(
            Map.entry(CONTACT_FORM, new About(RecordKind.CONTACT, "id")),
            Map.entry(CONTACT_VIEW, new About(RecordKind.CONTACT, "id")),
            Map.entry(CONTACT_CORRECT, new About(RecordKind.CONTACT, "id")),
            Map.entry(COUNSELLING_SESSION, new About(RecordKind.CONTACT, "contact")),
            Map.entry(INTERVENTION_REQUEST, new About(RecordKind.REQUEST, "id")),
            Map.entry(INTERVENTION_VIEW, new About(RecordKind.CASE, "id")),
            Map.entry(INTERVENTION_FILE, new About(RecordKind.CASE, "id")),
            Map.entry(INTERVENTION_MERGE, new About(RecordKind.CASE, "id")),
            Map.entry(REFERRAL_VIEW, new About(RecordKind.REFERRAL, "id")),
            Map.entry(QUALITY_REVIEW, new About(RecordKind.REVIEW, "id")),
            Map.entry(REPORTING_REPORT, new About(RecordKind.REPORT, "id")),
            Map.entry(REPORTING_RUN, new About(RecordKind.SCHEDULED_REPORT, "id")));

    private final String path;
    private final String icon;
    private final Verb verb;

    Page(String path, Verb verb) {
        this(path, null, verb);
    }

    Page(String path, String icon, Verb verb) {
        this.path = path;
        this.icon = icon;
        this.verb = verb;
    }

    public static Optional<Page> of(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    /** Where a record is read. */
    public static String linkTo(RecordKind kind, long id) {
        return Arrays.stream(values())
                .filter(page ->
                        page.about().filter(about -> about.kind() == kind).isPresent())
                .findFirst()
                .map(page -> page.path + "?" + ABOUT.get(page).parameter() + "=" + id)
                .orElseThrow();
    }

    public boolean isOpenTo(Role role) {
        return verb.isOf(role);
    }

    public Optional<About> about() {
        return Optional.ofNullable(ABOUT.get(this));
    }

    public boolean isTakingFiles() {
        return TAKING_FILES.contains(this);
    }

    public String getPath() {
        return path;
    }

    public String getIcon() {
        return icon;
    }

    /** The first part of the path: pages of one feature light up the same place in the navigation. */
    public String getFeature() {
        return path.substring(1).split("/")[0];
    }
}
