package vn.hotline.deadline.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hotline.deadline.calendar.CalendarDecision;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** A decision on days off that was taken moves the clocks that run. */
@ApplicationScoped
public class CalendarWork implements WorkKind {

    @Inject
    private Work work;

    @Inject
    private MovedClocks moved;

    void taken(@Observes Happened event) {
        event.left(CalendarDecision.class).forEach(decision -> work.put(name(), decision.getId()));
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public void run(Attempt attempt) {
        for (Long last = 0L; last != null; ) {
            last = moved.move(attempt.id(), last);
        }
    }
}
