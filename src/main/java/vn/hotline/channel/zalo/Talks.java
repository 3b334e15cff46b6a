package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.contact.Channel;
import vn.hotline.contact.Identifier;
import vn.hotline.contact.ToldPlace;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.contact.arrival.Arriving;

/** What Zalo tells of a conversation, put where it belongs. Told again it changes nothing. */
@ApplicationScoped
public class Talks {

    /** The name of this end for those who wait for arrivals. */
    static final String SOURCE = "zalo";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Conversations conversations;

    @Inject
    private ArrivalQueue queue;

    @Inject
    private Attachments attachments;

    @Inject
    private Clock clock;

    /** Somebody wrote: it is one more message of who waits or is being helped already, or somebody new arrives. */
    void heard(ZaloEvent event, Moment moment) {
        ZaloConversation with = conversations.lockWith(event.who());
        if (with.isWithdrawnSince(moment.sent())
                || conversations.message(with, event.messageId()).isPresent()) {
            return;
        }
        with.writesAs(event);
        arrive(with, event, moment);
        ZaloMessage message = ZaloMessage.told(with, MessageSide.PERSON, event, moment.sent());
        entities.persist(message);
        attachments.expect(message, event.attached());
        with.heard(moment.heard(), clock.instant());
    }

    private void arrive(ZaloConversation with, ZaloEvent event, Moment moment) {
        boolean goesOn = with.isBegun() && queue.heard(SOURCE, with.arrivalKey(), event.text(), moment.heard());
        if (!goesOn) {
            with.beginRound();
            Arriving somebody = new Arriving(
                    SOURCE,
                    with.arrivalKey(),
                    with.getLine(),
                    with.getCentreId(),
                    Channel.ZALO,
                    null,
                    null,
                    Identifier.zalo(event.personId()).orElse(null),
                    ToldPlace.UNKNOWN,
                    event.text(),
                    null,
                    moment.heard(),
                    null);
            with.waitsAs(queue.offer(somebody).getId());
        }
    }

    /** The account wrote: one of our answers, by which we know that it went, or something typed on another page. */
    void answered(ZaloEvent event, Moment moment) {
        ZaloConversation with = conversations.lockWith(event.who());
        if (with.isWithdrawnSince(moment.sent())) {
            return;
        }
        Optional<ZaloMessage> ours = conversations
                .message(with, event.messageId())
                .or(() -> conversations.unsent(with).stream()
                        .filter(reply -> reply.isBegun() && reply.getText().equals(event.text()))
                        .findFirst());
        if (ours.isPresent()) {
            ours.get().confirm(event.messageId(), moment.sent());
            with.changed(clock.instant());
        } else {
            elsewhere(with, event, moment);
        }
    }

    private void elsewhere(ZaloConversation with, ZaloEvent event, Moment moment) {
        MessageSide side = event.byHand() ? MessageSide.ELSEWHERE : MessageSide.AUTOMATIC;
        entities.persist(ZaloMessage.told(with, side, event, moment.sent()));
        if (event.byHand() && with.isBegun()) {
            with.spoke(clock.instant());
            queue.spoke(SOURCE, with.arrivalKey(), moment.heard());
        } else {
            with.changed(clock.instant());
        }
    }

    /** Answers of ours were received or seen. */
    void got(ZaloEvent event, ReplyMove how) {
        ZaloConversation with = conversations.lockWith(event.who());
        Stream.concat(Stream.ofNullable(event.messageId()), event.about().stream())
                .flatMap(key -> conversations.message(with, key).stream())
                .forEach(message -> message.got(how));
        with.changed(clock.instant());
    }

    void follows(ZaloEvent event, boolean followed) {
        conversations.lockWith(event.who()).followChanged(followed, clock.instant());
    }

    /** Numbers of those who arrived by what somebody wrote before then. */
    List<Long> arrivalsOf(ZaloConversation with, Instant before) {
        return numbers("select distinct m.arrivalId from ZaloMessage m where m.arrivalId is not null", with, before);
    }

    /** Numbers of the contacts that came of what somebody wrote before then. */
    List<Long> contactsOf(ZaloConversation with, Instant before) {
        return numbers(
                "select distinct a.contactId from ZaloMessage m join Arrival a on a.id = m.arrivalId"
                        + " where a.contactId is not null",
                with,
                before);
    }

    private List<Long> numbers(String query, ZaloConversation with, Instant before) {
        return entities.createQuery(query + " and m.conversationId = :id and m.sentAt < :before", Long.class)
                .setParameter("id", with.getId())
                .setParameter("before", before)
                .getResultList();
    }
}
