package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** Looks every half minute for those whom somebody took and then wrote and said nothing to. */
@ApplicationScoped
public class SilentArrivals implements WorkKind, Watch {

    @Inject
    private ReturnedArrivals returned;

    @Inject
    private SharedTime time;

    @Inject
    private Work work;

    @Override
    public String name() {
        return "silent-arrival";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public String ifItFails() {
        return "what nobody works on goes back to the queue half a minute later";
    }

    @Override
    public void look() {
        if (time.agrees()) {
            returned.silent().forEach(id -> work.put(name(), id));
        }
    }

    @Override
    public void run(Attempt attempt) {
        returned.giveBack(attempt.id());
    }
}
