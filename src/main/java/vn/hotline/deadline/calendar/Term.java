package vn.hotline.deadline.calendar;

import java.io.Serializable;
import java.time.Instant;

/** How long the law gives: 12 hours, 5 working days. */
public record Term(TermUnit unit, int amount) implements Serializable {

    /** The first moment that is too late. */
    public Instant end(Instant from, WorkingDays days) {
        return unit.end(from, amount, days);
    }

    /** When it ends that stood still for a while. */
    public Instant later(Instant end, Instant from, Instant until, WorkingDays days) {
        return unit.later(end, from, until, days);
    }
}
