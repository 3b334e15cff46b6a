package vn.hotline.kernel;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A row of history: who did something, and when. What was done, the row says itself. Written once. */
@MappedSuperclass
public abstract class ActRow extends BaseEntity {

    private Long byUser;
    private Instant at;

    protected ActRow() {}

    protected ActRow(Act act) {
        byUser = act.userId();
        at = act.at();
    }

    /** Null if nobody did, such as for what programs do by themselves. */
    public Long getByUser() {
        return byUser;
    }

    public Instant getAt() {
        return at;
    }
}
