package vn.hotline.platform.security;

import static vn.hotline.platform.security.Role.ADMINISTRATOR;
import static vn.hotline.platform.security.Role.API_CLIENT;
import static vn.hotline.platform.security.Role.AUDITOR;
import static vn.hotline.platform.security.Role.MANAGER;
import static vn.hotline.platform.security.Role.OPERATOR;
import static vn.hotline.platform.security.Role.SUPERVISOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be done here, and who may do it. There is no other list: services, pages, buttons, menus and the
 * interface for programs ask {@link Permission}, which reads this one.
 *
 * <p>A verb without a role is done by nobody for its own sake. It follows from another one, such as the counselling record
 * that is annulled with its contact.
 */
public enum Verb {

    // ---------------------------------------------------------------- before somebody takes a contact

    ARRIVAL_READ(OPERATOR, SUPERVISOR),
    ARRIVAL_TAKE(OPERATOR, SUPERVISOR),
    ARRIVAL_HAND_OVER(OPERATOR, SUPERVISOR),
    ARRIVAL_TAKE_OVER(SUPERVISOR),
    /** A channel's end tells of somebody who wants to be heard. */
    ARRIVAL_OFFER,
    /** It goes with what a channel's end tells of it, with its contact, or with time. */
    ARRIVAL_FOLLOW,
    CALL_BACK_KEEP(OPERATOR, SUPERVISOR),
    /** Somebody was missed, was reached, or called again. */
    CALL_BACK_FOLLOW,
    QUEUE_DIVERT(SUPERVISOR),
    PRESENCE_KEEP(OPERATOR, SUPERVISOR),

    // ---------------------------------------------------------------- contacts

    /** One record, or the list of them, as programs have it, too. */
    CONTACT_READ(OPERATOR, SUPERVISOR, API_CLIENT),
    CONTACT_LOOK_UP(OPERATOR, SUPERVISOR),
    CONTACT_OPEN(OPERATOR, SUPERVISOR),
    CONTACT_WRITE(OPERATOR, SUPERVISOR),
    CONTACT_DISMISS(OPERATOR, SUPERVISOR),
    CONTACT_UNDO_DISMISSAL(OPERATOR, SUPERVISOR),
    CONTACT_FINALISE(OPERATOR, SUPERVISOR),
    CONTACT_CORRECT(OPERATOR, SUPERVISOR),
    CONTACT_TAKE_OVER(SUPERVISOR),
    /** Administrators give away what somebody who leaves has in hand, operators what they have themselves. */
    CONTACT_HAND_OVER(of(SUPERVISOR, ADMINISTRATOR), inCharge(OPERATOR)),
    CONTACT_ANNUL(SUPERVISOR),
    CONTACT_PASS_ON(API_CLIENT),
    /** Somebody arrived, and was taken or missed. */
    CONTACT_BEGIN,
    /** It goes with its arrival to whoever is with the caller. */
    CONTACT_FOLLOW,

    // ---------------------------------------------------------------- what is known of a caller

    FLAG_READ(OPERATOR, SUPERVISOR),
    FLAG_SET(OPERATOR, SUPERVISOR),
    /** To block somebody, to keep her records from others, to end what was said of anybody. */
    FLAG_DECIDE(SUPERVISOR),
    /** Its last day is over, or somebody was turned away. */
    FLAG_FOLLOW,

    // ---------------------------------------------------------------- conversations

    CONVERSATION_READ(OPERATOR, SUPERVISOR),
    CONVERSATION_ANSWER(OPERATOR, SUPERVISOR),
    /** Reading along what a colleague has in hand. */
    CONVERSATION_LOOK_ON(OPERATOR, SUPERVISOR),

    // ---------------------------------------------------------------- calls

    /** When it rang, was taken and ended, beside the contact it became. */
    CALL_READ(OPERATOR, SUPERVISOR),
    RECORDING_HEAR(OPERATOR, SUPERVISOR),
    RECORDING_EXPLAIN(OPERATOR, SUPERVISOR),
    RECORDING_SUPERVISE(SUPERVISOR),
    CALL_PLACE(OPERATOR, SUPERVISOR),

    // ---------------------------------------------------------------- files

    /** It came, and what it is and whether it is clean was found out. */
    FILE_FOLLOW,

    // ---------------------------------------------------------------- counselling

    COUNSELLING_READ(OPERATOR, SUPERVISOR),
    COUNSELLING_BEGIN,
    COUNSELLING_WRITE(OPERATOR, SUPERVISOR),
    COUNSELLING_RECORD(OPERATOR, SUPERVISOR),
    COUNSELLING_FOLLOW_UP(OPERATOR, SUPERVISOR),
    COUNSELLING_HAND_OVER(SUPERVISOR, ADMINISTRATOR),
    COUNSELLING_ANNUL,
    COUNSELLING_RENEW,

    // ---------------------------------------------------------------- requests for a decision

    REQUEST_READ(SUPERVISOR),
    REQUEST_ASK,
    REQUEST_OPEN(SUPERVISOR),
    REQUEST_LINK(SUPERVISOR),
    REQUEST_DECLINE(SUPERVISOR),
    REQUEST_UNLINK,
    /** It goes with what was put right on its contact, or with the case that whoever took it chose. */
    REQUEST_FOLLOW,

    // ---------------------------------------------------------------- cases

    CASE_READ(OPERATOR, SUPERVISOR),
    CASE_SUPERVISE(SUPERVISOR),
    CASE_OPEN,
    CASE_STEP(SUPERVISOR),
    CASE_CLOSE(SUPERVISOR),
    CASE_REOPEN(SUPERVISOR),
    CASE_MERGE(SUPERVISOR),
    CASE_TAKE_OVER,
    CASE_ANNUL(SUPERVISOR),
    CASE_ASSESS(SUPERVISOR),
    CASE_CHANGE_PEOPLE(SUPERVISOR),
    CASE_CORRECT(SUPERVISOR),
    CASE_ASSIGN(SUPERVISOR),
    CASE_HAND_OVER(SUPERVISOR, ADMINISTRATOR),
    CASE_RECORD_ACTION(of(SUPERVISOR), inCharge(OPERATOR)),
    /** To put it off to a day on which somebody looks at it again. */
    CASE_PUT_OFF(of(SUPERVISOR), inCharge(OPERATOR)),
    /** All that the police have to know at once leaves the house. */
    CASE_HAND_TO_POLICE(of(SUPERVISOR), inCharge(OPERATOR)),
    /** A supervisor decided that a contact is about it. */
    CASE_LINK,
    /** Whoever took a contact said that it is about it. */
    CASE_ATTACH,
    /** It goes with what was put right on one of its contacts. */
    CASE_FOLLOW,
    /** It was referred for the first time. */
    CASE_REFER,
    CASE_UNLINK(SUPERVISOR),

    // ---------------------------------------------------------------- referrals

    REFERRAL_READ(OPERATOR, SUPERVISOR),
    REFERRAL_DRAFT(SUPERVISOR),
    REFERRAL_EDIT(SUPERVISOR),
    REFERRAL_SEND(SUPERVISOR),
    /** What an agency answered, the operator in charge of the case may write down, too. */
    REFERRAL_ANSWER(of(SUPERVISOR), inCharge(OPERATOR)),
    REFERRAL_CLOSE(SUPERVISOR),
    REFERRAL_WITHDRAW(SUPERVISOR),
    /** It goes with its case. */
    REFERRAL_FOLLOW,
    AGENCY_READ(OPERATOR, SUPERVISOR, ADMINISTRATOR),
    AGENCY_KEEP(SUPERVISOR, ADMINISTRATOR),

    // ---------------------------------------------------------------- limits of law

    CLOCK_READ(OPERATOR, SUPERVISOR),
    CLOCK_PAUSE(SUPERVISOR),
    /** Why it was missed, whoever leads its record may say, too. */
    CLOCK_EXPLAIN(of(SUPERVISOR), inCharge(OPERATOR)),
    /** It goes with its record, or with time. */
    CLOCK_FOLLOW,

    // ---------------------------------------------------------------- the handbook

    HANDBOOK_READ(OPERATOR, SUPERVISOR, ADMINISTRATOR),
    SCRIPT_KEEP(SUPERVISOR),
    /** One's own. */
    PHRASE_KEEP(OPERATOR, SUPERVISOR),
    /** Everybody's. */
    PHRASE_SHARE(SUPERVISOR),
    DUTY_NUMBER_KEEP(SUPERVISOR, ADMINISTRATOR),

    // ---------------------------------------------------------------- what people leave behind

    WORK_GIVE(SUPERVISOR),
    WORK_HAND_OVER(SUPERVISOR, ADMINISTRATOR),

    // ---------------------------------------------------------------- the shift

    SHIFT_NOTE_KEEP(OPERATOR, SUPERVISOR),
    ROSTER_READ(OPERATOR, SUPERVISOR),
    ROSTER_KEEP(SUPERVISOR),
    WALLBOARD_READ(SUPERVISOR, MANAGER),

    // ---------------------------------------------------------------- the quality of what was done
    /** What contacts are scored by. */
    RUBRIC_READ(OPERATOR, SUPERVISOR, MANAGER),
    RUBRIC_KEEP(MANAGER),
    /** Of a centre, to whoever is scored when it was given to her. */
    REVIEW_READ(OPERATOR, SUPERVISOR, MANAGER),
    REVIEW_SCORE(SUPERVISOR),
    /** What was said of one's own contacts. */
    REVIEW_ANSWER(OPERATOR, SUPERVISOR),
    REVIEW_OWN(OPERATOR),
    QUALITY_READ(SUPERVISOR, MANAGER),
    QUALITY_CHOOSE_CENTRE(MANAGER),
    /** A contact was drawn by lot, or does not stand any more. */
    REVIEW_FOLLOW,

    // ---------------------------------------------------------------- figures and reports

    TOTALS_READ(MANAGER, SUPERVISOR, API_CLIENT),
    FIGURE_READ(MANAGER, SUPERVISOR),
    FIGURE_CHOOSE_CENTRE(MANAGER),
    REPORT_KEEP(MANAGER),
    SCHEDULE_KEEP(MANAGER),
    INDICATOR_KEEP(MANAGER),
    PUBLISHED_KEEP(MANAGER),
    COUNTING_START_READ(ADMINISTRATOR, MANAGER),
    COUNTING_START_SET(ADMINISTRATOR),

    // ---------------------------------------------------------------- the house

    USER_KEEP(ADMINISTRATOR),
    /** What is given with it needs a second person. */
    ACCESS_ASK,
    ACCESS_DECIDE(ADMINISTRATOR),
    PROGRAM_KEEP(ADMINISTRATOR),
    /** How it stands with the ways in, and what they need to go on. */
    CHANNEL_KEEP(ADMINISTRATOR),
    CODE_KEEP(ADMINISTRATOR),
    PLACE_KEEP(ADMINISTRATOR),
    BODY_KEEP(ADMINISTRATOR),
    CALENDAR_KEEP(ADMINISTRATOR),
    BACKGROUND_WORK_KEEP(ADMINISTRATOR),
    AUDIT_READ(AUDITOR),

    // ---------------------------------------------------------------- of oneself

    DESK_OPEN(OPERATOR, SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR),
    ACCOUNT_KEEP(OPERATOR, SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR),
    NOTICE_READ(OPERATOR, SUPERVISOR, MANAGER, ADMINISTRATOR, AUDITOR),
    LIST_VIEW_KEEP(OPERATOR, SUPERVISOR),
    /** Kept beside a record that somebody else changed at the same time: whoever changes records at all. */
    UNCHOSEN_KEEP(OPERATOR, SUPERVISOR, MANAGER, ADMINISTRATOR);

    private final Set<Role> roles;
    private final Set<Role> inCharge;

    Verb(Role... roles) {
        this(of(roles), of());
    }

    Verb(Set<Role> roles, Set<Role> inCharge) {
        this.roles = roles;
        this.inCharge = inCharge;
    }

    private static Set<Role> of(Role... roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(List.of(roles));
        return Collections.unmodifiableSet(all);
    }

    /** Roles that may do it to those records only that a person of the role is in charge of. */
    private static Set<Role> inCharge(Role... roles) {
        return of(roles);
    }

    /** Whether somebody of the role may do it to some record at least. */
    public boolean isOf(Role role) {
        return roles.contains(role) || inCharge.contains(role);
    }

    /** Whether somebody of the role may do it to those records only that she is in charge of. */
    public boolean isOnlyInCharge(Role role) {
        return inCharge.contains(role) && !roles.contains(role);
    }

    /** Whether it is done by nobody for its own sake. */
    public boolean isFollowing() {
        return roles.isEmpty() && inCharge.isEmpty();
    }
}
