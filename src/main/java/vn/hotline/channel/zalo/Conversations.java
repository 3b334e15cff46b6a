package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.channel.conversation.ReplyStatus;

/** Finds conversations and their messages, and holds a conversation for whoever adds to it. */
@ApplicationScoped
public class Conversations {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ZaloSettings settings;

    @Inject
    private Clock clock;

    /** The conversation with somebody, begun if there is none, and held until the end of the transaction. */
    ZaloConversation lockWith(String who) {
        byte[] person = ZaloPerson.token(settings.oaId(), who);
        entities.createNativeQuery("insert into zalo_conversation (oa_id, person, line, centre_id, changed_at)"
                        + " values (:account, :person, :line, :centre, :now) on duplicate key update oa_id = oa_id")
                .setParameter("account", settings.oaId())
                .setParameter("person", person)
                .setParameter("line", settings.line().name())
                .setParameter("centre", settings.centreId())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return entities.createQuery(
                        "from ZaloConversation c where c.oaId = :account and c.person = :person",
                        ZaloConversation.class)
                .setParameter("account", settings.oaId())
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    ZaloConversation lock(long id) {
        return entities.find(ZaloConversation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The message with Zalo's number. */
    Optional<ZaloMessage> message(ZaloConversation conversation, String key) {
        return key == null
                ? Optional.empty()
                : entities.createQuery(
                                "from ZaloMessage m where m.conversationId = :id and m.messageKey = :key",
                                ZaloMessage.class)
                        .setParameter("id", conversation.getId())
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst();
    }

    /** Answers of ours that are not known to have gone, in their order. */
    List<ZaloMessage> unsent(ZaloConversation conversation) {
        return entities.createQuery(
                        "from ZaloMessage m where m.conversationId = :id and m.status in :open order by m.sentAt, m.id",
                        ZaloMessage.class)
                .setParameter("id", conversation.getId())
                .setParameter("open", List.of(ReplyStatus.WAITING, ReplyStatus.SENDING))
                .getResultList();
    }

    /** Of which an arrival is a round; of the last one also after nothing of it is kept. */
    Optional<ZaloConversation> ofArrival(Long arrivalId) {
        return one("select m.conversationId from ZaloMessage m where m.arrivalId = :arrival", arrivalId)
                .or(() -> one("select c.id from ZaloConversation c where c.arrivalId = :arrival", arrivalId))
                .map(id -> entities.find(ZaloConversation.class, id));
    }

    private Optional<Long> one(String query, Long arrivalId) {
        return entities.createQuery(query, Long.class)
                .setParameter("arrival", arrivalId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<ZaloMessage> messagesOf(Long arrivalId) {
        return entities.createQuery(
                        "from ZaloMessage m where m.arrivalId = :arrival order by m.sentAt, m.id", ZaloMessage.class)
                .setParameter("arrival", arrivalId)
                .getResultList();
    }

    /** When she wrote the first of what she wrote after a moment; empty if she wrote nothing. */
    Optional<Instant> heardFirstAfter(ZaloConversation with, Instant moment) {
        return Optional.ofNullable(entities.createQuery(
                        "select min(m.sentAt) from ZaloMessage m where m.conversationId = :id and m.side = :her"
                                + " and m.sentAt > :moment",
                        Instant.class)
                .setParameter("id", with.getId())
                .setParameter("her", MessageSide.PERSON)
                .setParameter("moment", moment)
                .getSingleResult());
    }

    /** Behind everything that stands there, whatever Zalo's clock says: an answer follows what it answers. */
    Instant momentAfterAll(ZaloConversation with, Instant now) {
        Instant last = entities.createQuery(
                        "select max(m.sentAt) from ZaloMessage m where m.conversationId = :id", Instant.class)
                .setParameter("id", with.getId())
                .getSingleResult();
        return last == null || last.isBefore(now) ? now : last.plusMillis(1);
    }

    /** How long and how often she may be answered still. */
    ReplyWindow window(ZaloConversation with, Instant now) {
        Instant heard = with.getLastHeardAt();
        return heard == null
                ? new ReplyWindow(null, now, 0, null)
                : new ReplyWindow(heard, now, sentSince(with, heard), with.freeLeft());
    }

    private int sentSince(ZaloConversation with, Instant heard) {
        return entities.createQuery(
                        "select count(m) from ZaloMessage m where m.conversationId = :id and m.side = :us"
                                + " and m.sentAt > :heard and m.status <> :refused",
                        Long.class)
                .setParameter("id", with.getId())
                .setParameter("us", MessageSide.US)
                .setParameter("heard", heard)
                .setParameter("refused", ReplyStatus.REFUSED)
                .getSingleResult()
                .intValue();
    }
}
