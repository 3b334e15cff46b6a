package vn.hotline.intervention.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import vn.hotline.platform.work.FallsDue;

/** Looks every minute for cases that are to be looked at again from today on. */
@ApplicationScoped
public class ReviewWork extends FallsDue {

    @Inject
    private ReviewWords words;

    @Override
    public String name() {
        return "case-review";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "whoever leads the case is told a minute later";
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
