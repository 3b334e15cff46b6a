package vn.hotline.counselling;

import static vn.hotline.counselling.CounsellingStatus.ANNULLED;
import static vn.hotline.counselling.CounsellingStatus.RECORDED;
import static vn.hotline.counselling.CounsellingStatus.WAITING;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a counselling record moves: it is written once, and goes with its contact if that is annulled. */
public enum CounsellingMove implements Move<CounsellingStatus> {
    RECORD(Way.from(WAITING).to(RECORDED)),
    /** Somebody else writes it. */
    HAND_OVER(Way.from(WAITING).to(WAITING).withReason()),
    ANNUL(Way.from(WAITING, RECORDED).to(ANNULLED).withReason()),
    /** Its contact was in-depth after all. */
    RENEW(Way.from(ANNULLED).to(WAITING).withReason());

    private final Way<CounsellingStatus> way;

    CounsellingMove(Way<CounsellingStatus> way) {
        this.way = way;
    }

    @Override
    public Way<CounsellingStatus> getWay() {
        return way;
    }
}
