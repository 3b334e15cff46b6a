package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** Looks every minute whether a limit has passed. */
@ApplicationScoped
public class DeadlineWork implements WorkKind, Watch {

    @Inject
    private PassedDeadlines passed;

    @Inject
    private SharedTime time;

    @Inject
    private Work work;

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "passed deadlines are told a minute later";
    }

    @Override
    public void look() {
        if (time.agrees() && passed.isAnyUntold()) {
            work.put(name(), 0);
        }
    }

    @Override
    public void run(Attempt attempt) {
        passed.tell();
    }
}
