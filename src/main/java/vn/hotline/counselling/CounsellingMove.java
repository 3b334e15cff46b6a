package vn.hotline.counselling;

import static vn.hotline.counselling.CounsellingStatus.ANNULLED;
import static vn.hotline.counselling.CounsellingStatus.RECORDED;
import static vn.hotline.counselling.CounsellingStatus.WAITING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/** How a counselling record moves: it is written once, and goes with its contact if that is annulled. */
public enum CounsellingMove implements Move<CounsellingStatus> {
    RECORD(EnumSet.of(WAITING), RECORDED, false),
    /** Somebody else writes it. */
    HAND_OVER(EnumSet.of(WAITING), WAITING, true),
    ANNUL(EnumSet.of(WAITING, RECORDED), ANNULLED, true),
    /** Its contact was in-depth after all. */
    RENEW(EnumSet.of(ANNULLED), WAITING, true);

    private final Set<CounsellingStatus> from;
    private final CounsellingStatus to;
    private final boolean reasonNeeded;

    CounsellingMove(Set<CounsellingStatus> from, CounsellingStatus to, boolean reasonNeeded) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
        this.reasonNeeded = reasonNeeded;
    }

    @Override
    public Set<CounsellingStatus> getFrom() {
        return from;
    }

    @Override
    public CounsellingStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return reasonNeeded;
    }
}
