package vn.hotline.reporting.schedule;

import static vn.hotline.reporting.schedule.RunStatus.CLAIMED;
import static vn.hotline.reporting.schedule.RunStatus.FAILED;
import static vn.hotline.reporting.schedule.RunStatus.MADE;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How the making of a scheduled report moves; the servers make all of these moves by themselves. */
public enum RunMove implements Move<RunStatus> {
    MAKE(Way.from(CLAIMED, FAILED).to(MADE)),
    FAIL(Way.from(CLAIMED, FAILED).to(FAILED)),
    /** Made of days that are not over: the clock stood ahead. It is made again when they are. */
    CALL_BACK(Way.from(MADE).to(FAILED));

    private final Way<RunStatus> way;

    RunMove(Way<RunStatus> way) {
        this.way = way;
    }

    @Override
    public Way<RunStatus> getWay() {
        return way;
    }
}
