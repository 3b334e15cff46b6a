package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** Looks every minute for call-backs that somebody took and did not end. */
@ApplicationScoped
public class SilentCallBacks implements WorkKind, Watch {

    @Inject
    private ReturnedCallBacks returned;

    @Inject
    private SharedTime time;

    @Inject
    private Work work;

    @Override
    public String name() {
        return "silent-call-back";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "a call-back that nobody makes is offered to others a minute later";
    }

    @Override
    public void look() {
        if (time.agrees()) {
            returned.left().forEach(id -> work.put(name(), id));
        }
    }

    @Override
    public void run(Attempt attempt) {
        returned.giveBack(attempt.id());
    }
}
