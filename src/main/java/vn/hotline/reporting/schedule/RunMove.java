package vn.hotline.reporting.schedule;

import static vn.hotline.reporting.schedule.RunStatus.CLAIMED;
import static vn.hotline.reporting.schedule.RunStatus.FAILED;
import static vn.hotline.reporting.schedule.RunStatus.MADE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Move;

/** How the making of a scheduled report moves; the servers make all of these moves by themselves. */
public enum RunMove implements Move<RunStatus> {
    MAKE(EnumSet.of(CLAIMED, FAILED), MADE),
    FAIL(EnumSet.of(CLAIMED, FAILED), FAILED),
    /** Made of days that are not over: the clock stood ahead. It is made again when they are. */
    CALL_BACK(EnumSet.of(MADE), FAILED);

    private final Set<RunStatus> from;
    private final RunStatus to;

    RunMove(Set<RunStatus> from, RunStatus to) {
        this.from = Collections.unmodifiableSet(from);
        this.to = to;
    }

    @Override
    public Set<RunStatus> getFrom() {
        return from;
    }

    @Override
    public RunStatus getTo() {
        return to;
    }

    @Override
    public boolean isReasonNeeded() {
        return false;
    }
}
