package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.QueuePlaces;
import vn.hotline.platform.db.Collision;

/** What the hotline answers, for the installation that asks for its own notice; nobody else's is ever found. */
@ApplicationScoped
public class AppAnswers {

    /** More than that wait for the next question. */
    static final int AT_ONCE = 50;

    private static final int TRIES = 5;

    /**
     * How a notice stands.
     *
     * @param place in the queue, 1 for the next; null while it is not in one
     * @param answers those that were asked for, in their order
     */
    public record Standing(NoticeState state, Integer place, List<Answer> answers) {}

    /** @param number within the notice, from 1 on */
    public record Answer(int number, String text, Instant writtenAt) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AppIntake intake;

    @Inject
    private AppLimits limits;

    @Inject
    private AppAnswers self;

    @Inject
    private AppTalks talks;

    @Inject
    private QueuePlaces places;

    @Inject
    private Clock clock;

    /**
     * @param after the number of the last answer the app has; 0 for none
     * @throws vn.hotline.kernel.NotFoundException if the installation has no such notice, or the secret is not its own
     */
    public Standing of(Installation who, String notice, int after) throws SQLException {
        long installation = intake.known(who);
        limits.asks(installation);
        long talk = intake.talk(installation, notice);
        if (self.isNewsThat(talk, after)) {
            Collision.tryAgain(TRIES, () -> self.fetched(talk, after));
        }
        return self.standing(talk, after);
    }

    /** Whether it was not known so far that the app has that answer. */
    @Transactional
    public boolean isNewsThat(long talkId, int after) {
        AppTalk talk = entities.find(AppTalk.class, talkId);
        return after > talk.getFetched() && talk.getFetched() < talk.getAnswers();
    }

    /** Operators see what she has got. */
    @Transactional
    public void fetched(long talkId, int after) {
        talks.lock(talkId).fetchedUpTo(after, clock.instant());
    }

    /** How a notice stands. @param after number of the last answer that the app has */
    @Transactional
    public Standing standing(long talkId, int after) {
        AppTalk talk = entities.find(AppTalk.class, talkId);
        Arrival arrival = talk.getArrivalId() == null ? null : entities.find(Arrival.class, talk.getArrivalId());
        return new Standing(
                state(talk, arrival),
                arrival == null || talk.isWithdrawn() ? null : places.of(arrival),
                after < talk.getAnswers() ? answers(talk, after) : List.of());
    }

    private static NoticeState state(AppTalk talk, Arrival arrival) {
        if (talk.isWithdrawn() || arrival != null && !arrival.getStatus().isOpen()) {
            return NoticeState.CLOSED;
        }
        if (talk.getAnswers() > 0 && talk.getUnansweredSince() == null) {
            return NoticeState.ANSWERED;
        }
        return arrival != null && arrival.getTakenBy() != null ? NoticeState.TAKEN : NoticeState.WAITING;
    }

    private List<Answer> answers(AppTalk talk, int after) {
        return entities.createQuery(
                        "from AppMessage m where m.talkId = :talk and m.side = :us and m.number > :after"
                                + " and m.text is not null order by m.number",
                        AppMessage.class)
                .setParameter("talk", talk.getId())
                .setParameter("us", MessageSide.US)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(message -> new Answer(message.getNumber(), message.getText(), message.getWrittenAt()))
                .toList();
    }
}
