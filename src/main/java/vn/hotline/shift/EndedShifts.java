package vn.hotline.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hotline.platform.time.SharedTime;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/** Looks each minute for those whose shift is over and who left without a word. */
@ApplicationScoped
public class EndedShifts implements WorkKind, Watch {

    @Inject
    private LeftDesks left;

    @Inject
    private SharedTime time;

    @Inject
    private Work work;

    @Override
    public String name() {
        return "ended-shift";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "who went home without a word stays on duty a minute longer";
    }

    @Override
    public void look() {
        if (time.agrees()) {
            left.all().forEach(id -> work.put(name(), id));
        }
    }

    @Override
    public void run(Attempt attempt) {
        left.end(attempt.id());
    }
}
