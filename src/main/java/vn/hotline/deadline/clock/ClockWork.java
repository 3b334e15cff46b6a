package vn.hotline.deadline.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import vn.hotline.platform.work.FallsDue;

/** Looks every minute whether somebody is to be told that a limit of law ends soon, or has passed. */
@ApplicationScoped
public class ClockWork extends FallsDue {

    @Inject
    private ClockWords words;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "warnings and passed limits are told a minute later";
    }

    @Override
    protected Collection<Long> due() {
        return words.due();
    }

    @Override
    protected void done(long id) {
        words.say(id);
    }
}
