package vn.hotline.reporting.analysis.pivot;

/** What one row of a pivot's source stands for, and so which columns there are to group it by. */
enum Subject {
    CONTACT,
    CONTACT_CHILD,
    /** A counselling record under one of its topics. */
    COUNSELLING_TOPIC,
    CASE,
    CASE_PERSON,
    REFERRAL
}
