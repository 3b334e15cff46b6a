package vn.hotline.contact.known;

import static vn.hotline.contact.known.FlagStatus.ENDED;
import static vn.hotline.contact.known.FlagStatus.EXPIRED;
import static vn.hotline.contact.known.FlagStatus.STANDING;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a flag ends: by a supervisor who says why, or by itself on its day. It is not made longer: another one is set. */
public enum FlagMove implements Move<FlagStatus> {
    END(Way.from(STANDING).to(ENDED).withReason()),
    EXPIRE(Way.from(STANDING).to(EXPIRED));

    private final Way<FlagStatus> way;

    FlagMove(Way<FlagStatus> way) {
        this.way = way;
    }

    @Override
    public Way<FlagStatus> getWay() {
        return way;
    }
}
