package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.hotline.channel.conversation.MessageInbox;
import vn.hotline.platform.work.Watch;

/** What installations of the app sent. All that is not done of a talk is done together. */
@ApplicationScoped
public class AppInbox extends MessageInbox implements Watch {

    static final String NAME = "app-messages";

    /** What came just now is being worked on where it came. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AppTalks talks;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected void make(long talkId) {
        talks.workOn(talkId);
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
        left().forEach(this::leaveToWork);
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
