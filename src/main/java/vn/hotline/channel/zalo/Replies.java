package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.channel.conversation.ReplyStatus;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.time.SharedTime;

/**
 * Answers that are to go out. Each step is a transaction of its own, since Zalo cannot be rolled back: an answer is marked
 * as begun before it is sent and ended after it, and those of one person go one after the other.
 */
@ApplicationScoped
public class Replies {

    /** A server that has not ended by then what it began is gone, however far its clock is from ours. */
    private static final Duration GONE_AFTER = SharedTime.TOLERANCE.plusMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Conversations conversations;

    @Inject
    private ArrivalQueue queue;

    @Inject
    private CurrentUser current;

    @Inject
    private Clock clock;

    /** An answer as it goes out. @param talkId of somebody unknown to the account, or null */
    record Outgoing(long id, String personId, String talkId, String text) {

        /** Somebody's words. */
        @Override
        public String toString() {
            return "answer " + id;
        }
    }

    /** The next answer of a conversation, which is this server's now; empty if there is none, or another server is at one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Outgoing> next(long conversationId) {
        ZaloConversation with = conversations.lock(conversationId);
        Instant now = clock.instant();
        for (ZaloMessage reply : conversations.unsent(with)) {
            if (reply.getStatus() == ReplyStatus.SENDING && reply.getTriedAt().isAfter(now.minus(GONE_AFTER))) {
                return Optional.empty();
            }
            if (conversations.window(with, now).open() && with.isReachable()) {
                reply.begin(now);
                return Optional.of(new Outgoing(reply.getId(), with.getPersonId(), with.getTalkId(), reply.getText()));
            }
            refuse(with, reply, ZaloFailure.SEVEN_DAYS_OVER.getCode());
        }
        return Optional.empty();
    }

    /** Zalo has it, and said what is left. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(long conversationId, long id, ZaloAnswer answer) {
        ZaloConversation with = conversations.lock(conversationId);
        ZaloMessage reply = entities.find(ZaloMessage.class, id);
        if (reply != null && reply.getStatus().isOpen()) {
            conversations.message(with, answer.messageId()).ifPresent(this::replace);
            reply.sent(answer.messageId());
        }
        if (answer.quotaType() != null) {
            with.quotaIs(answer.quotaType(), answer.quotaLeft(), clock.instant());
        }
        with.changed(clock.instant());
    }

    /** Zalo told of our answer by itself before it answered us, in words a little different: it is one message. */
    private void replace(ZaloMessage toldOf) {
        entities.remove(toldOf);
        entities.flush();
    }

    /** @param code Zalo's, or null if it did not answer */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(long conversationId, long id, Integer code) {
        ZaloConversation with = conversations.lock(conversationId);
        ZaloMessage reply = entities.find(ZaloMessage.class, id);
        if (reply != null && reply.getStatus() == ReplyStatus.SENDING) {
            reply.fail(code);
        }
        with.changed(clock.instant());
    }

    /** Zalo does not take the answer. @param code as Zalo gives it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(long conversationId, long id, int code) {
        ZaloConversation with = conversations.lock(conversationId);
        ZaloMessage reply = entities.find(ZaloMessage.class, id);
        if (reply != null && reply.getStatus().isOpen()) {
            refuse(with, reply, code);
        }
    }

    private void refuse(ZaloConversation with, ZaloMessage reply, int code) {
        reply.refuse(code);
        with.answerFailed(clock.instant());
        if (with.isBegun()) {
            current.set(Identity.program(with.getCentreId()), null);
            queue.didNotReach(Talks.SOURCE, with.arrivalKey());
        }
    }

    /** Of which conversation it is; empty if it is gone, or not to be sent any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Long> conversationOf(long id) {
        return Optional.ofNullable(entities.find(ZaloMessage.class, id))
                .filter(reply -> reply.getStatus().isOpen())
                .map(ZaloMessage::getConversationId);
    }
}
