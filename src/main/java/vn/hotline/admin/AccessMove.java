package vn.hotline.admin;

import static vn.hotline.admin.AccessStatus.CONFIRMED;
import static vn.hotline.admin.AccessStatus.REFUSED;
import static vn.hotline.admin.AccessStatus.WAITING;
import static vn.hotline.admin.AccessStatus.WITHDRAWN;

import java.util.Set;
import vn.hotline.kernel.Move;

/** How a request for access ends. */
public enum AccessMove implements Move<AccessStatus> {
    CONFIRM(CONFIRMED),
    REFUSE(REFUSED),
    /** By whoever asked. */
    WITHDRAW(WITHDRAWN);

    private final AccessStatus to;

    AccessMove(AccessStatus to) {
        this.to = to;
    }

    @Override
    public Set<AccessStatus> getFrom() {
        return Set.of(WAITING);
    }

    @Override
    public AccessStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return false;
    }
}
