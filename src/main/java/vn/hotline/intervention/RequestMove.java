package vn.hotline.intervention;

import static vn.hotline.intervention.RequestStatus.DECLINED;
import static vn.hotline.intervention.RequestStatus.LINKED;
import static vn.hotline.intervention.RequestStatus.OPENED;
import static vn.hotline.intervention.RequestStatus.WAITING;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/**
 * How a supervisor decides: a new case, a case that is already there, or none, which needs a reason. A decision stands,
 * but for a contact that turns out to be about something else than its case, or graver than it was recorded.
 */
public enum RequestMove implements Move<RequestStatus> {
    OPEN(EnumSet.of(WAITING), OPENED, false),
    LINK(EnumSet.of(WAITING), LINKED, false),
    DECLINE(EnumSet.of(WAITING), DECLINED, true),
    /** The contact is taken out of its case and waits again, so that nobody forgets it. */
    UNLINK(EnumSet.of(OPENED, LINKED), WAITING, true),
    /** The contact is of level intervention after all. */
    ASK_AGAIN(EnumSet.of(DECLINED), WAITING, true);

    private final Set<RequestStatus> from;
    private final RequestStatus to;
    private final boolean reasonNeeded;

    RequestMove(Set<RequestStatus> from, RequestStatus to, boolean reasonNeeded) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
        this.reasonNeeded = reasonNeeded;
    }

    @Override
    public Set<RequestStatus> getFrom() {
        return from;
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
