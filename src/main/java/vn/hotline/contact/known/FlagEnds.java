package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import vn.hotline.platform.work.FallsDue;

/** Looks every minute for flags whose last day is over. Nobody heeds them any more by then: this writes it down. */
@ApplicationScoped
public class FlagEnds extends FallsDue {

    @Inject
    private ExpiredFlags expired;

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
    protected Collection<Long> due() {
        return expired.due();
    }

    @Override
    protected void done(long id) {
        expired.expire(id);
    }
}
