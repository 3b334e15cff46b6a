package vn.hotline.platform.reference;

import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.form.Shown;

/** The lists whose entries are data. Records hold codes, never labels, so a rename breaks no series. */
public enum CodeList implements Labelled {
    COUNSELLING_TOPIC,
    COUNSELLING_OUTCOME,
    INTERVENTION_TYPE,
    SEXUAL_ABUSE_FORM,
    ABUSE_FORM,
    TRAFFICKING_FORM,
    SPECIAL_CIRCUMSTANCE,
    CALLER_KIND,
    SETTING,
    OFFENDER_RELATION,
    AGENCY_KIND,
    CONTACT_REASON,
    LEGAL_BASIS,
    CASE_OUTCOME,
    ACTION_KIND;

    /** The list that an attribute's codes are taken from on a helpline. */
    static CodeList of(Shown shown, Helpline line) {
        return valueOf(shown.lists()[Math.min(line == null ? 0 : line.ordinal(), shown.lists().length - 1)]);
    }
}
