package vn.hotline.deadline.clock;

import java.time.LocalDate;
import vn.hotline.deadline.limit.LimitKind;
import vn.hotline.kernel.Helpline;

/**
 * What figures count of a clock that ran out: which limit of law was missed, and where.
 *
 * @param dueDay the last day of the limit
 */
public record ClockFacts(Helpline line, int centreId, LocalDate dueDay, LimitKind kind) {}
