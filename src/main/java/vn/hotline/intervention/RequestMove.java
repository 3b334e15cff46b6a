package vn.hotline.intervention;

import java.util.Set;
import vn.hotline.kernel.Move;

/** How a supervisor decides: a new case, a case that is already there, or none, which needs a reason. Once and for all. */
public enum RequestMove implements Move<RequestStatus> {
    OPEN(RequestStatus.OPENED, false),
    LINK(RequestStatus.LINKED, false),
    DECLINE(RequestStatus.DECLINED, true);

    private final RequestStatus to;
    private final boolean reasonNeeded;

    RequestMove(RequestStatus to, boolean reasonNeeded) {
        this.to = to;
        this.reasonNeeded = reasonNeeded;
    }

    @Override
    public Set<RequestStatus> getFrom() {
        return Set.of(RequestStatus.WAITING);
    }

    @Override
    public RequestStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return reasonNeeded;
    }
}
