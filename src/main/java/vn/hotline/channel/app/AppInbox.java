package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.PromptWork;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

/**
 * Works on what installations sent. The server that stored it does so at once; what it could not do, or was killed before
 * it did, is found in the table and done by whichever server has time.
 */
@ApplicationScoped
public class AppInbox extends PromptWork<Long> implements WorkKind, Watch {

    static final String NAME = "app-messages";

    /** Several messages of one talk come within a second, each with a transaction of its own, while somebody answers. */
    private static final int TRIES = 10;

    private static final int THREADS = 2;
    private static final int WAITING = 2_000;

    /** What came just now is being worked on where it came. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AppTalks talks;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    public AppInbox() {
        super(THREADS, WAITING);
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

    /** @param talkId all that is not done of the talk is done together */
    @Override
    protected void work(Long talkId) {
        Collision.tryAgain(TRIES, () -> talks.workOn(talkId));
    }

    /** The background work tells whoever looks after the system if it goes on failing. */
    @Override
    protected void failed(Long talkId) {
        work.put(NAME, talkId);
    }

    @Override
    public void run(Attempt attempt) {
        work(attempt.id());
    }

    @Override
    public Duration every() {
        return LEFT_ALONE;
    }

    @Override
    public String ifItFails() {
        return "notices of the app that a server left behind wait";
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void look() {
        left().forEach(talk -> work.put(NAME, talk));
    }

    private List<Long> left() {
        return entities.createQuery(
                        "select distinct m.talkId from AppMessage m where m.doneAt is null and m.cameAt < :before",
                        Long.class)
                .setParameter("before", clock.instant().minus(LEFT_ALONE))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
