package vn.hotline.demo;

import java.util.List;

/** What cases of one type are like: where it happens, who does it, who is hurt. The names are those of the code list. */
enum CaseKind {
    VIOLENCE(
            "FAMILY 70, SCHOOL 18, COMMUNITY 10, CARE_FACILITY 2",
            "FATHER 38, MOTHER 17, STEPFATHER 9, STEPMOTHER 6, PARENTS_PARTNER 4, GRANDPARENT 2, PEER 12, TEACHER 5,"
                    + " CHILDMINDER 2, UNKNOWN 5",
            "PHYSICAL_VIOLENCE 60, EMOTIONAL_VIOLENCE 25, BULLYING 15",
            "VIOLENCE",
            48),
    SEXUAL_ABUSE(
            "COMMUNITY 42, FAMILY 28, ONLINE 15, SCHOOL 9, UNKNOWN 6",
            "NEIGHBOUR 26, ACQUAINTANCE 18, STEPFATHER 10, OTHER_RELATIVE 10, FATHER 5, ONLINE_CONTACT 13, TEACHER 4,"
                    + " BOYFRIEND_GIRLFRIEND 8, STRANGER 6",
            "SEXUAL_ABUSE 85, ONLINE_ABUSE 15",
            "VIOLENCE",
            87),
    EXPLOITATION(
            "COMMUNITY 45, WORK 45, FAMILY 10",
            "EMPLOYER 40, FATHER 14, MOTHER 14, OTHER_RELATIVE 12, STRANGER 10, UNKNOWN 10",
            "LABOUR_EXPLOITATION 55, BEGGING 45",
            "VIOLENCE",
            45),
    TRAFFICKING(
            "COMMUNITY 45, ONLINE 35, UNKNOWN 20",
            "ONLINE_CONTACT 35, ACQUAINTANCE 30, STRANGER 20, UNKNOWN 15",
            "TRAFFICKING 100",
            "MISSING_CHILDREN",
            80),
    NEGLECT(
            "FAMILY 95, CARE_FACILITY 5",
            "MOTHER 40, FATHER 40, GRANDPARENT 10, GUARDIAN 10",
            "NEGLECT 65, ABANDONMENT 35",
            "FAMILY",
            48),
    CUSTODY("FAMILY 100", "FATHER 50, MOTHER 35, GRANDPARENT 15", "EMOTIONAL_VIOLENCE 100", "FAMILY", 50),
    RIGHTS(
            "FAMILY 35, SCHOOL 35, ONLINE 20, COMMUNITY 10",
            "FATHER 25, MOTHER 20, TEACHER 35, UNKNOWN 20",
            "OTHER 100",
            "DISCRIMINATION",
            50),
    HARDSHIP("FAMILY 90, COMMUNITY 10", "", "", "ACCESS_TO_SERVICES", 50),
    LEGAL_PAPERS("FAMILY 100", "", "", "ACCESS_TO_SERVICES", 50),
    ACCIDENT_LOST("COMMUNITY 70, FAMILY 30", "", "", "MISSING_CHILDREN", 45),
    OTHER("COMMUNITY 50, FAMILY 30, SCHOOL 20", "", "OTHER 100", "MENTAL_HEALTH", 50);

    final Weighted<String> settings;
    final Weighted<String> offenders;
    final Weighted<String> forms;
    final String reason;
    final int girlsPercent;
    final List<String> narratives;

    CaseKind(String settings, String offenders, String forms, String reason, int girlsPercent) {
        this.settings = Weighted.of(settings);
        this.offenders = offenders.isEmpty() ? new Weighted<>() : Weighted.of(offenders);
        this.forms = forms.isEmpty() ? new Weighted<>() : Weighted.of(forms);
        this.reason = reason;
        this.girlsPercent = girlsPercent;
        this.narratives = WordLists.lines("narratives_intervention_" + name() + ".txt");
    }

    /** A case whose type was never told is described like any other. */
    static CaseKind of(String type) {
        return type == null ? OTHER : valueOf(type);
    }
}
