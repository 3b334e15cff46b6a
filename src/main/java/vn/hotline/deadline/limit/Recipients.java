package vn.hotline.deadline.limit;

import vn.hotline.kernel.Labelled;

/** Who is told that a limit ends soon, or has passed. */
public enum Recipients implements Labelled {
    NOBODY(false, false),
    LEADER(true, false),
    SUPERVISORS(false, true),
    LEADER_AND_SUPERVISORS(true, true);

    private final boolean leader;
    private final boolean supervisors;

    Recipients(boolean leader, boolean supervisors) {
        this.leader = leader;
        this.supervisors = supervisors;
    }

    /** Whoever leads the record. */
    public boolean isLeader() {
        return leader;
    }

    /** Those of its centre. */
    public boolean isSupervisors() {
        return supervisors;
    }
}
