package vn.hotline.channel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.contact.arrival.Arriving;
import vn.hotline.contact.arrival.CallBackBook;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.platform.work.Work;

/** Makes of what was stored what it means: somebody waits, or whoever has her sees one more message. */
@ApplicationScoped
public class AppTalks {

    /** The name of this end for those who wait for arrivals. */
    static final String SOURCE = "app";

    /** In whose name the trail has it. */
    private static final String NAME = "App";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ArrivalQueue queue;

    @Inject
    private CallBackBook callBacks;

    @Inject
    private CurrentUser current;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    AppTalk lock(long id) {
        return entities.find(AppTalk.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Several servers may be at it: the first does it, the others find it done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void workOn(long talkId) {
        AppTalk talk = lock(talkId);
        current.set(new Identity(null, null, NAME, Role.API_CLIENT, talk.getCentreId(), 0), null);
        undone(talk).forEach(message -> {
            if (talk.isWithdrawn()) {
                message.forget(clock.instant());
            } else {
                heard(talk, message);
            }
        });
    }

    private List<AppMessage> undone(AppTalk talk) {
        return entities.createQuery(
                        "from AppMessage m where m.talkId = :talk and m.doneAt is null order by m.id", AppMessage.class)
                .setParameter("talk", talk.getId())
                .getResultList();
    }

    private void heard(AppTalk talk, AppMessage message) {
        boolean first = !talk.isBegun();
        Instant came = message.getCameAt();
        if (first || !queue.heard(SOURCE, talk.arrivalKey(), message.words(), came)) {
            arrive(talk, message);
        }
        Instant now = clock.instant();
        message.belongsTo(talk.getArrivalId(), now);
        talk.heard(came, now);
        if (first && talk.getCallNumber() != null) {
            work.put(CallBackWork.NAME, talk.getId(), due(talk, came));
        }
    }

    /** It waits since it came: what was written on a telephone without a line waits there. */
    private void arrive(AppTalk talk, AppMessage message) {
        talk.beginRound();
        AppInstallation installation = entities.find(AppInstallation.class, talk.getInstallationId());
        Arriving somebody = new Arriving(
                SOURCE,
                talk.arrivalKey(),
                talk.getLine(),
                talk.getCentreId(),
                Channel.APP,
                talk.getCallNumber(),
                null,
                Identifier.app(installation.getName()).orElse(null),
                message.place(),
                message.words(),
                null,
                message.getCameAt(),
                null);
        talk.waitsAs(queue.offer(somebody).getId());
    }

    /** When nobody has answered by then, she is to be called: in time for the moment she wants. */
    private Instant due(AppTalk talk, Instant came) {
        Duration within = callBacks.within();
        Instant soon = came.plus(within);
        return talk.getCallAt() == null || talk.getCallAt().isBefore(soon)
                ? soon
                : talk.getCallAt().minus(within);
    }

    /** A wish to be called that nobody has met with an answer is owed from now on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void oweCall(long talkId) {
        AppTalk talk = lock(talkId);
        if (talk.isCallToBeOwed()) {
            current.set(new Identity(null, null, NAME, Role.API_CLIENT, talk.getCentreId(), 0), null);
            Instant now = clock.instant();
            Instant due =
                    Optional.ofNullable(talk.getCallAt()).filter(now::isBefore).orElse(now);
            queue.wantsCall(SOURCE, talk.arrivalKey(), due);
            talk.callIsOwed(now);
        }
    }
}
