package vn.hotline.counselling;

import java.util.Set;
import vn.hotline.kernel.Move;

/** How a counselling record moves. */
public enum CounsellingMove implements Move<CounsellingStatus> {
    RECORD;

    @Override
    public Set<CounsellingStatus> getFrom() {
        return Set.of(CounsellingStatus.WAITING);
    }

    @Override
    public CounsellingStatus getTo() {
        return CounsellingStatus.RECORDED;
    }

    @Override
    public boolean isReasonNeeded() {
        return false;
    }
}
