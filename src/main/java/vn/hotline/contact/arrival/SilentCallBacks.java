package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import vn.hotline.platform.work.FallsDue;

/** Looks every minute for call-backs that somebody took and did not end. */
@ApplicationScoped
public class SilentCallBacks extends FallsDue {

    @Inject
    private ReturnedCallBacks returned;

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
    protected Collection<Long> due() {
        return returned.left();
    }

    @Override
    protected void done(long id) {
        returned.giveBack(id);
    }
}
