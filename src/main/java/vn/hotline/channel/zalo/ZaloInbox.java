package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.hotline.platform.db.Collision;
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

    /** Several messages of one person come within a second, each with a transaction of its own, while somebody answers. */
    private static final int TRIES = 10;

    private static final int PAUSE_MILLIS = 50;

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
        soon.run(() -> make(eventId), () -> work.put(NAME, eventId));
    }

    @Override
    public void run(Attempt attempt) {
        make(attempt.id());
    }

    /** What meets somebody else's transaction is done again at once: the background work would wait for a minute. */
    private void make(long eventId) {
        for (int tries = 1; !isMade(eventId, tries == TRIES); tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((long) tries * PAUSE_MILLIS));
        }
    }

    private boolean isMade(long eventId, boolean lastTry) {
        try {
            events.make(eventId);
            return true;
        } catch (RuntimeException e) {
            if (lastTry || !Collision.isBehind(e)) {
                throw e;
            }
            return false;
        }
    }
}
