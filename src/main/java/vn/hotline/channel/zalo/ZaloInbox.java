package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.PromptWork;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/**
 * Makes of what Zalo told what it means. The server that stored an event does it at once; what it could not do, or was
 * killed before it did, is found by {@link EventWatch} and done by whichever server has time.
 */
@ApplicationScoped
public class ZaloInbox extends PromptWork<Long> implements WorkKind {

    static final String NAME = "zalo-event";

    /** Several messages of one person come within a second, each with a transaction of its own, while somebody answers. */
    private static final int TRIES = 10;

    private static final int AT_ONCE = 2;

    private static final int WAITING = 2_000;

    @Inject
    private EventWork events;

    @Inject
    private Work work;

    public ZaloInbox() {
        super(AT_ONCE, WAITING);
    }

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

    /** What meets somebody else's transaction is done again at once: the background work would wait for a minute. */
    @Override
    protected void work(Long eventId) {
        Collision.tryAgain(TRIES, () -> events.make(eventId));
    }

    /** The background work tells whoever looks after the system if it goes on failing. */
    @Override
    protected void failed(Long eventId) {
        work.put(NAME, eventId);
    }

    @Override
    public void run(Attempt attempt) {
        work(attempt.id());
    }
}
