package vn.hotline.deadline.clock;

import static vn.hotline.deadline.clock.ClockStatus.MET;
import static vn.hotline.deadline.clock.ClockStatus.PAUSED;
import static vn.hotline.deadline.clock.ClockStatus.RUNNING;
import static vn.hotline.deadline.clock.ClockStatus.STOPPED;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a clock of law moves: with its record, or by a supervisor who lets it stand still. */
public enum ClockMove implements Move<ClockStatus> {
    MEET(Way.from(RUNNING, PAUSED, STOPPED).to(MET)),
    PAUSE(Way.from(RUNNING).to(PAUSED).withReason()),
    RESUME(Way.from(PAUSED).to(RUNNING)),
    /** Nothing is waited for any more: the record ended, or is of another kind now. */
    STOP(Way.from(RUNNING, PAUSED).to(STOPPED)),
    /** The record goes on. */
    GO_ON(Way.from(STOPPED).to(RUNNING));

    private final Way<ClockStatus> way;

    ClockMove(Way<ClockStatus> way) {
        this.way = way;
    }

    @Override
    public Way<ClockStatus> getWay() {
        return way;
    }
}
