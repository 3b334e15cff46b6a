package vn.hotline.channel.conversation;

import jakarta.inject.Inject;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.PromptWork;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/**
 * Makes of what somebody wrote what it means. The server that stored it does so at once; what it could not do, or was
 * killed before it did, is found in the table by a {@link vn.hotline.platform.work.Watch} and done by whichever server has
 * time.
 */
public abstract class MessageInbox extends PromptWork<Long> implements WorkKind {

    /** Several messages of one person come within a second, each with a transaction of its own, while somebody answers. */
    private static final int TRIES = 10;

    private static final int THREADS = 2;
    private static final int WAITING = 2_000;

    @Inject
    private Work work;

    protected MessageInbox() {
        super(THREADS, WAITING);
    }

    /** In one transaction of its own. It may have been done meanwhile. */
    protected abstract void make(long id);

    /** What meets somebody else's transaction is done again at once: the background work would wait for a minute. */
    @Override
    protected void work(Long id) {
        Collision.tryAgain(TRIES, () -> make(id));
    }

    /** The background work tells whoever looks after the system if it goes on failing. */
    @Override
    protected void failed(Long id) {
        leaveToWork(id);
    }

    /** It is done in the background, by whichever server has time. */
    protected void leaveToWork(Long id) {
        work.put(name(), id);
    }

    @Override
    public void run(Attempt attempt) {
        work(attempt.id());
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
}
