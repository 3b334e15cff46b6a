package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** Looks every minute for flags whose last day is over. Nobody heeds them any more by then: this writes it down. */
@ApplicationScoped
public class FlagEnds implements WorkKind, Watch {

    @Inject
    private ExpiredFlags expired;

    @Inject
    private SharedTime time;

    @Inject
    private Work work;

    @Override
    public String name() {
        return "expired-flag";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "a flag that is over is heeded by nobody, but stands in the list until it is tried again";
    }

    @Override
    public void look() {
        if (time.agrees()) {
            expired.due().forEach(id -> work.put(name(), id));
        }
    }

    @Override
    public void run(Attempt attempt) {
        expired.expire(attempt.id());
    }
}
