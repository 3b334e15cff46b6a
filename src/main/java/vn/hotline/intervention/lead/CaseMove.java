package vn.hotline.intervention.lead;

import static vn.hotline.intervention.lead.CaseStatus.ACTION;
import static vn.hotline.intervention.lead.CaseStatus.ANNULLED;
import static vn.hotline.intervention.lead.CaseStatus.ASSESSMENT;
import static vn.hotline.intervention.lead.CaseStatus.CLOSED;
import static vn.hotline.intervention.lead.CaseStatus.MERGED;
import static vn.hotline.intervention.lead.CaseStatus.NEEDS;
import static vn.hotline.intervention.lead.CaseStatus.PLANNING;
import static vn.hotline.intervention.lead.CaseStatus.RECEIVED;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.Way;
import vn.hotline.platform.security.Verb;

/** How a case moves: step by step. Whoever skips a step or goes back says why; closing needs an outcome. */
public enum CaseMove implements Move<CaseStatus> {
    ASSESS(Way.from(RECEIVED).to(ASSESSMENT), Verb.CASE_STEP),
    DETERMINE_NEEDS(Way.from(ASSESSMENT).to(NEEDS), Verb.CASE_STEP),
    PLAN(Way.from(NEEDS).to(PLANNING), Verb.CASE_STEP),
    ACT(Way.from(PLANNING).to(ACTION), Verb.CASE_STEP),
    REVIEW(Way.from(ACTION).to(CaseStatus.REVIEW), Verb.CASE_STEP),
    CLOSE(Way.from(CaseStatus.REVIEW).to(CLOSED), Verb.CASE_CLOSE),
    /** An emergency does not wait for a plan. */
    ACT_AT_ONCE(Way.from(RECEIVED, ASSESSMENT, NEEDS).to(ACTION).withReason(), Verb.CASE_STEP),
    REPLAN(Way.from(CaseStatus.REVIEW).to(PLANNING).withReason(), Verb.CASE_STEP),
    CLOSE_EARLY(Way.between(RECEIVED, ACTION).to(CLOSED).withReason(), Verb.CASE_CLOSE),
    REOPEN(Way.from(CLOSED).to(ACTION).withReason(), Verb.CASE_REOPEN),
    /** The same children were reported twice: another case goes on for both. */
    MERGE(Way.between(RECEIVED, CLOSED).to(MERGED).withReason(), Verb.CASE_MERGE),
    /** It should never have been opened. */
    ANNUL(Way.between(RECEIVED, CLOSED).to(ANNULLED).withReason(), Verb.CASE_ANNUL);

    private final Way<CaseStatus> way;
    private final Verb verb;

    CaseMove(Way<CaseStatus> way, Verb verb) {
        this.way = way;
        this.verb = verb;
    }

    @Override
    public Way<CaseStatus> getWay() {
        return way;
    }

    /**
     * Whether the step leaves a text, and what of: the needs that were found, the plan that is carried out, the review
     * after it. Else a case could be walked to its end with nothing recorded.
     */
    public boolean isTelling() {
        return this == PLAN || this == ACT || this == CLOSE;
    }

    /** Bundle key of what the text is that it asks for. */
    public String getToldKey() {
        return isTelling() ? "case.told." + name() : "case.reason";
    }

    public boolean isClosing() {
        return getTo() == CLOSED;
    }

    /** Bundle key of what begins it in a menu. */
    public String getBeginKey() {
        return switch (this) {
            case MERGE -> "case.merge.begin";
            case ANNUL -> "record.annul.begin";
            default -> getLabelKey();
        };
    }

    /** The page on which it is told, or null if a dialog is enough. */
    public String getPage() {
        return this == MERGE ? "/intervention/merge" : null;
    }

    /** Whether it has to be told more than that it is wanted. */
    public boolean isAsking() {
        return isReasonNeeded() || isClosing() || isTelling();
    }

    /** What a person has to be allowed to do. */
    public Verb getVerb() {
        return verb;
    }

    /** All that it lacks is told at once. */
    void checkTold(String reason, String outcome) {
        boolean explained = reason != null && !reason.isBlank();
        boolean ended = outcome != null && !outcome.isBlank();
        new Problems()
                .check(ended || !isClosing(), "outcome", "case.outcomeNeeded")
                .check(explained || !isReasonNeeded(), "reason", "lifecycle.reasonNeeded", this)
                .check(explained || !isTelling(), "reason", "case.step.toldNeeded")
                .throwIfAny();
    }
}
