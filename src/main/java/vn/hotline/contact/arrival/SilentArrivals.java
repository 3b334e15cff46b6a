package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import vn.hotline.platform.work.FallsDue;

/** Looks every half minute for those whom somebody took and then wrote and said nothing to. */
@ApplicationScoped
public class SilentArrivals extends FallsDue {

    @Inject
    private ReturnedArrivals returned;

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
    protected Collection<Long> due() {
        return returned.silent();
    }

    @Override
    protected void done(long id) {
        returned.giveBack(id);
    }
}
