package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.WorkKind;

/** Puts those who want to be called among the call-backs when nobody has answered them by the app. */
@ApplicationScoped
public class CallBackWork implements WorkKind {

    static final String NAME = "app-call-back";

    @Inject
    private AppTalks talks;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Attempt attempt) {
        talks.oweCall(attempt.id());
    }
}
