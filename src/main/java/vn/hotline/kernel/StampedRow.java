package vn.hotline.kernel;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A row of history: who did something, and when. What was done, the row says itself. Written once. */
@MappedSuperclass
public abstract class StampedRow extends BaseEntity {

    private Long byUser;
    private Instant at;

    protected StampedRow() {}

    protected StampedRow(Stamp stamp) {
        byUser = stamp.userId();
        at = stamp.at();
    }

    /** Null if nobody did, such as for what programs do by themselves. */
    public Long getByUser() {
        return byUser;
    }

    public Instant getAt() {
        return at;
    }
}
