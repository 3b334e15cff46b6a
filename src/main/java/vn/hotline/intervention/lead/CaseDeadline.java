package vn.hotline.intervention.lead;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hotline.deadline.calendar.Term;
import vn.hotline.deadline.calendar.TermUnit;
import vn.hotline.deadline.calendar.WorkingDays;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Lateness;
import vn.hotline.kernel.Urgency;

/**
 * A limit that Decree 56/2017/ND-CP sets to a step of a child's case. An emergency has twelve hours from receipt for the
 * first assessment and the emergency measures; any other case five working days for its plan.
 *
 * @param from when the information was received
 * @param met when it was done, or null
 */
public record CaseDeadline(Kind kind, Instant from, Instant due, Instant met) implements Serializable {

    static final Duration EMERGENCY = Duration.ofHours(12);
    private static final Term PLAN = new Term(TermUnit.WORKING_DAYS, 5);

    public enum Kind implements Labelled {
        FIRST_ASSESSMENT,
        EMERGENCY_MEASURES,
        SUPPORT_PLAN;

        @Override
        public String getLabelKey() {
            return "CaseDeadline." + name();
        }
    }

    /**
     * When the steps were done for the first time; null while they were not.
     *
     * @param measures an emergency measure was written down; that the case was moved on is none
     * @param acted the plan began to be carried out
     */
    public record Done(Instant assessed, Instant measures, Instant acted) {}

    static List<CaseDeadline> of(Helpline line, Urgency urgency, Instant received, Done done, WorkingDays days) {
        if (line != Helpline.CHILD_PROTECTION) {
            return List.of();
        }
        if (urgency == Urgency.EMERGENCY) {
            Instant due = received.plus(EMERGENCY);
            return List.of(
                    new CaseDeadline(Kind.FIRST_ASSESSMENT, received, due, done.assessed()),
                    new CaseDeadline(Kind.EMERGENCY_MEASURES, received, due, done.measures()));
        }
        return List.of(new CaseDeadline(Kind.SUPPORT_PLAN, received, PLAN.end(received, days), done.acted()));
    }

    public Lateness state(Instant now) {
        return met == null ? Lateness.of(from, due, now) : Lateness.done(met, due);
    }

    /** How much of the time was used, 0 to 100. */
    public long percent(Instant now) {
        long used = Duration.between(from, met == null ? now : met).toMinutes();
        return Math.max(
                0, Math.min(100, used * 100 / Duration.between(from, due).toMinutes()));
    }

    /** From how many minutes before the end it is soon. */
    public long soonMinutes() {
        return Lateness.soon(from, due).toMinutes();
    }
}
