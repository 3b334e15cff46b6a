package vn.hotline.intervention.request;

import static vn.hotline.intervention.request.RequestStatus.DECLINED;
import static vn.hotline.intervention.request.RequestStatus.LINKED;
import static vn.hotline.intervention.request.RequestStatus.OPENED;
import static vn.hotline.intervention.request.RequestStatus.WAITING;

import vn.hotline.kernel.Move;
import vn.hotline.kernel.Way;

/**
 * How a supervisor decides: a new case, a case that is already there, or none, which needs a reason. A decision stands,
 * but for a contact that turns out to be about something else than its case, or graver than it was recorded.
 */
public enum RequestMove implements Move<RequestStatus> {
    OPEN(Way.from(WAITING).to(OPENED)),
    LINK(Way.from(WAITING).to(LINKED)),
    DECLINE(Way.from(WAITING).to(DECLINED).withReason()),
    /** The contact is taken out of its case and waits again, so that nobody forgets it. */
    UNLINK(Way.from(OPENED, LINKED).to(WAITING).withReason()),
    /** The contact is of level intervention after all. */
    ASK_AGAIN(Way.from(DECLINED).to(WAITING).withReason());

    private final Way<RequestStatus> way;

    RequestMove(Way<RequestStatus> way) {
        this.way = way;
    }

    @Override
    public Way<RequestStatus> getWay() {
        return way;
    }
}
