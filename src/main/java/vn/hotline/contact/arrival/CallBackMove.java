package vn.hotline.contact.arrival;

import static vn.hotline.contact.arrival.CallBackStatus.DONE;
import static vn.hotline.contact.arrival.CallBackStatus.DUE;
import static vn.hotline.contact.arrival.CallBackStatus.GIVEN_UP;
import static vn.hotline.contact.arrival.CallBackStatus.SETTLED;
import static vn.hotline.contact.arrival.CallBackStatus.TAKEN;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How somebody who was missed is called back: by one person at a time, until he is reached or given up with a reason. */
public enum CallBackMove implements Move<CallBackStatus> {
    TAKE(Way.from(DUE).to(TAKEN)),
    /** He was not reached, or whoever took it has no time: it is due again. */
    PUT_OFF(Way.from(TAKEN).to(DUE)),
    FINISH(Way.from(TAKEN).to(DONE)),
    GIVE_UP(Way.from(DUE, TAKEN).to(GIVEN_UP).withReason()),
    SETTLE(Way.from(DUE, TAKEN).to(SETTLED));

    private final Way<CallBackStatus> way;

    CallBackMove(Way<CallBackStatus> way) {
        this.way = way;
    }

    @Override
    public Way<CallBackStatus> getWay() {
        return way;
    }
}
