package vn.hotline.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import vn.hotline.platform.work.FallsDue;

/** Looks each minute for those whose shift is over and who left without a word. */
@ApplicationScoped
public class EndedShifts extends FallsDue {

    @Inject
    private LeftDesks left;

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
    protected Collection<Long> due() {
        return left.all();
    }

    @Override
    protected void done(long id) {
        left.end(id);
    }
}
