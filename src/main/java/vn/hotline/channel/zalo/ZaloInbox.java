package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/**
 * Makes of what Zalo told what it means. The server that stored an event does it at once; what it could not do, or was
 * killed before it did, is found by {@link EventWatch} and done by whichever server has time.
 */
@ApplicationScoped
public class ZaloInbox implements WorkKind {

    static final String NAME = "zalo-event";

    @Inject
    private Soon soon;

    @Inject
    private EventWork events;

    @Inject
    private Work work;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    /** However late it is: somebody waits for an answer. */
    @Override
    public boolean isByTheClock() {
        return false;
    }

    /** Right after it was stored. */
    void soon(long eventId) {
        soon.run(() -> events.make(eventId), () -> work.put(NAME, eventId));
    }

    @Override
    public void run(Attempt attempt) {
        events.make(attempt.id());
    }
}
