package vn.hotline.intervention;

import static vn.hotline.intervention.CaseStatus.ACTION;
import static vn.hotline.intervention.CaseStatus.ANNULLED;
import static vn.hotline.intervention.CaseStatus.ASSESSMENT;
import static vn.hotline.intervention.CaseStatus.CLOSED;
import static vn.hotline.intervention.CaseStatus.MERGED;
import static vn.hotline.intervention.CaseStatus.NEEDS;
import static vn.hotline.intervention.CaseStatus.PLANNING;
import static vn.hotline.intervention.CaseStatus.RECEIVED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/** How a case moves: step by step. Whoever skips a step or goes back says why; closing needs an outcome. */
public enum CaseMove implements Move<CaseStatus> {
    ASSESS(EnumSet.of(RECEIVED), ASSESSMENT, false),
    DETERMINE_NEEDS(EnumSet.of(ASSESSMENT), NEEDS, false),
    PLAN(EnumSet.of(NEEDS), PLANNING, false),
    ACT(EnumSet.of(PLANNING), ACTION, false),
    REVIEW(EnumSet.of(ACTION), CaseStatus.REVIEW, false),
    CLOSE(EnumSet.of(CaseStatus.REVIEW), CLOSED, false),
    /** An emergency does not wait for a plan. */
    ACT_AT_ONCE(EnumSet.of(RECEIVED, ASSESSMENT, NEEDS), ACTION, true),
    REPLAN(EnumSet.of(CaseStatus.REVIEW), PLANNING, true),
    CLOSE_EARLY(EnumSet.range(RECEIVED, ACTION), CLOSED, true),
    REOPEN(EnumSet.of(CLOSED), ACTION, true),
    /** The same children were reported twice: another case goes on for both. */
    MERGE(EnumSet.range(RECEIVED, CLOSED), MERGED, true),
    /** It should never have been opened. */
    ANNUL(EnumSet.range(RECEIVED, CLOSED), ANNULLED, true);

    private final Set<CaseStatus> from;
    private final CaseStatus to;
    private final boolean reasonNeeded;

    CaseMove(Set<CaseStatus> from, CaseStatus to, boolean reasonNeeded) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
        this.reasonNeeded = reasonNeeded;
    }

    @Override
    public Set<CaseStatus> getFrom() {
        return from;
    }

    @Override
    public CaseStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return reasonNeeded;
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
        return to == CLOSED;
    }

    /** Whether it has to be told more than that it is wanted. */
    public boolean isAsking() {
        return reasonNeeded || isClosing() || isTelling();
    }
}
