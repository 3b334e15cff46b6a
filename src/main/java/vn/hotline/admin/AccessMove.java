package vn.hotline.admin;

import static vn.hotline.admin.AccessStatus.CONFIRMED;
import static vn.hotline.admin.AccessStatus.REFUSED;
import static vn.hotline.admin.AccessStatus.WAITING;
import static vn.hotline.admin.AccessStatus.WITHDRAWN;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/** How a request for access ends. */
public enum AccessMove implements Move<AccessStatus> {
    CONFIRM(Way.from(WAITING).to(CONFIRMED)),
    REFUSE(Way.from(WAITING).to(REFUSED)),
    /** By whoever asked. */
    WITHDRAW(Way.from(WAITING).to(WITHDRAWN));

    private final Way<AccessStatus> way;

    AccessMove(Way<AccessStatus> way) {
        this.way = way;
    }

    @Override
    public Way<AccessStatus> getWay() {
        return way;
    }
}
