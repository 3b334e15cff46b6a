package vn.hotline.platform.web;

import static vn.hotline.platform.security.Role.ADMINISTRATOR;
import static vn.hotline.platform.security.Role.AUDITOR;
import static vn.hotline.platform.security.Role.MANAGER;
import static vn.hotline.platform.security.Role.OPERATOR;
import static vn.hotline.platform.security.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.security.Role;

/**
 * Every page, and who may open it. A page that is not listed here cannot be opened by anybody. Navigation shows the
 * pages that have an icon, in this order.
 */
public enum Page implements Labelled {
    DESK("/desk", "home", Set.of(OPERATOR, SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR)),

    CONTACT_LIST("/contact/list", "phone", Set.of(OPERATOR, SUPERVISOR)),
    CONTACT_FORM("/contact/form", Set.of(OPERATOR, SUPERVISOR)),
    CONTACT_VIEW("/contact/view", Set.of(OPERATOR, SUPERVISOR)),
    CONTACT_CORRECT("/contact/correct", Set.of(OPERATOR, SUPERVISOR)),

    COUNSELLING_LIST("/counselling/list", "chat", Set.of(OPERATOR, SUPERVISOR)),
    COUNSELLING_SESSION("/counselling/session", Set.of(OPERATOR, SUPERVISOR)),

    INTERVENTION_LIST("/intervention/list", "folder", Set.of(OPERATOR, SUPERVISOR)),
    INTERVENTION_REQUEST("/intervention/request", Set.of(SUPERVISOR)),
    INTERVENTION_VIEW("/intervention/view", Set.of(OPERATOR, SUPERVISOR)),
    INTERVENTION_MERGE("/intervention/merge", Set.of(SUPERVISOR)),
    INTERVENTION_LEFT("/intervention/left", Set.of(SUPERVISOR)),

    REFERRAL_LIST("/referral/list", "share", Set.of(OPERATOR, SUPERVISOR)),
    REFERRAL_FORM("/referral/form", Set.of(SUPERVISOR)),
    REFERRAL_VIEW("/referral/view", Set.of(OPERATOR, SUPERVISOR)),

    REPORTING_TOTALS("/reporting/totals", "chart", Set.of(SUPERVISOR, MANAGER)),
    REPORTING_PIVOT("/reporting/pivot", "list", Set.of(SUPERVISOR, MANAGER)),
    REPORTING_ROWS("/reporting/rows", Set.of(SUPERVISOR, MANAGER)),
    REPORTING_WARNINGS("/reporting/warnings", "tri", Set.of(SUPERVISOR, MANAGER)),
    REPORTING_SCHEDULES("/reporting/schedules", "clock", Set.of(MANAGER)),
    REPORTING_RUN("/reporting/run", Set.of(SUPERVISOR, MANAGER)),
    REPORTING_REPORTS("/reporting/reports", Set.of(MANAGER)),
    REPORTING_REPORT("/reporting/report", Set.of(MANAGER)),
    REPORTING_INDICATORS("/reporting/indicators", Set.of(MANAGER)),
    REPORTING_PUBLISHED("/reporting/published", Set.of(MANAGER)),

    REFERRAL_AGENCIES("/referral/agencies", "org", Set.of(OPERATOR, SUPERVISOR, ADMINISTRATOR)),
    SEARCH("/search", Set.of(OPERATOR, SUPERVISOR)),

    ADMIN_USERS("/admin/users", "users", Set.of(ADMINISTRATOR)),
    ADMIN_CODES("/admin/codes", "list", Set.of(ADMINISTRATOR)),
    ADMIN_PLACES("/admin/places", "pin", Set.of(ADMINISTRATOR)),
    ADMIN_BODIES("/admin/bodies", "doc", Set.of(ADMINISTRATOR)),
    ADMIN_COUNTING("/admin/counting", "calendar", Set.of(ADMINISTRATOR, MANAGER)),
    ADMIN_CLIENTS("/admin/clients", "lock", Set.of(ADMINISTRATOR)),
    ADMIN_WORK("/admin/work", "gear", Set.of(ADMINISTRATOR)),

    AUDIT_TRAIL("/audit/trail", "eye", Set.of(AUDITOR)),

    NOTICE_LIST("/notice/list", Set.of(OPERATOR, SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR)),
    ACCOUNT_PASSWORD("/account/password", Set.of(OPERATOR, SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR));

    /** Files are held in memory while they arrive, so no other page takes any. */
    private static final Set<Page> TAKING_FILES = Set.of(REPORTING_INDICATORS, REPORTING_PUBLISHED);

    /** The record that a page is about, and the parameter that names it. */
    public record About(RecordKind kind, String parameter) {}

    private static final Map<Page, About> ABOUT = Map.of(
            CONTACT_FORM, new About(RecordKind.CONTACT, "id"),
            CONTACT_VIEW, new About(RecordKind.CONTACT, "id"),
            CONTACT_CORRECT, new About(RecordKind.CONTACT, "id"),
            COUNSELLING_SESSION, new About(RecordKind.CONTACT, "contact"),
            INTERVENTION_REQUEST, new About(RecordKind.REQUEST, "id"),
            INTERVENTION_VIEW, new About(RecordKind.CASE, "id"),
            INTERVENTION_MERGE, new About(RecordKind.CASE, "id"),
            REFERRAL_VIEW, new About(RecordKind.REFERRAL, "id"),
            REPORTING_REPORT, new About(RecordKind.REPORT, "id"),
            REPORTING_RUN, new About(RecordKind.SCHEDULED_REPORT, "id"));

    private final String path;
    private final String icon;
    private final Set<Role> roles;

    Page(String path, Set<Role> roles) {
        this(path, null, roles);
    }

    Page(String path, String icon, Set<Role> roles) {
        this.path = path;
        this.icon = icon;
        this.roles = roles;
    }

    public static Optional<Page> of(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    public boolean isOpenTo(Role role) {
        return roles.contains(role);
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
