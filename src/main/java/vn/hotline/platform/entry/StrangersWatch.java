package vn.hotline.platform.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hotline.platform.audit.Strangers;
import vn.hotline.platform.work.Watch;

/** Writes down what this server only counted, as soon as its ten minutes are over. */
@ApplicationScoped
public class StrangersWatch implements Watch {

    @Inject
    private Strangers strangers;

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String ifItFails() {
        return "numbers of refused strangers come later into the trail";
    }

    @Override
    public void look() {
        strangers.tellTheRest();
    }
}
