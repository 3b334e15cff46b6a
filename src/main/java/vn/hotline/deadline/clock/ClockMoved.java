package vn.hotline.deadline.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;

/** That the end of a clock was moved, and by what: a decision on days off, or the time it stood still. Written once. */
@Entity
@Immutable
@Table(name = "clock_moved")
public class ClockMoved extends StampedRow {

    private long clockId;
    private Instant fromDue;
    private Instant toDue;
    private Long decisionId;

    protected ClockMoved() {}

    ClockMoved(LawClock clock, Instant fromDue, Long decisionId, Stamp stamp) {
        super(stamp);
        this.clockId = clock.getId();
        this.fromDue = fromDue;
        this.toDue = clock.getDueAt();
        this.decisionId = decisionId;
    }

    public Instant getFromDue() {
        return fromDue;
    }

    public Instant getToDue() {
        return toDue;
    }

    /** The decision that moved it; null if it had stood still. */
    public Long getDecisionId() {
        return decisionId;
    }
}
