package vn.hotline.channel.zalo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hotline.contact.Contact;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.audit.Detail;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;
import vn.hotline.platform.work.Work;

/** The conversation that a contact came of: reading it, and answering. */
@Stateless
@May(Verb.CONVERSATION_READ)
public class ConversationService {

    /** As many as Zalo takes in one message. */
    public static final int LONGEST = 2_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private ZaloSettings settings;

    @Inject
    private Conversations conversations;

    @Inject
    private Attachments attachments;

    @Inject
    private ZaloTokens tokens;

    @Inject
    private ArrivalQueue queue;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Work work;

    @Inject
    private Clock clock;

    /** Empty for a contact that came another way. */
    public Optional<Talk> of(long contactId) {
        records.find(Contact.class, contactId);
        return arrival(contactId).flatMap(arrival -> conversation(arrival).map(with -> talk(with, arrival)));
    }

    /**
     * Writes an answer. It is stored before anything is sent, and goes out within seconds.
     *
     * @throws BusinessException at {@code answer} if it cannot be sent as it is; {@code conversation.off} while the channel is
     *     off; {@code conversation.over} once Zalo takes no answer any more; {@code conversation.withdrawn} once the person
     *     turned away; {@code conversation.goesOn} if it goes on at another contact
     */
    @May(Verb.CONVERSATION_ANSWER)
    public void answer(long contactId, long conversationId, String typed) {
        String text = checked(typed);
        ZaloConversation with = holdOpen(contactId, conversationId);
        Instant now = clock.instant();
        Instant then = conversations.momentAfterAll(with, now);
        ZaloMessage reply = ZaloMessage.reply(with, text, current.get().userId(), then);
        entities.persist(reply);
        with.spoke(now);
        queue.spoke(Talks.SOURCE, with.arrivalKey(), now);
        goesOut(contactId, reply, "audit.detail.zaloAnswered");
    }

    /**
     * Has an answer sent once more that Zalo refused.
     *
     * @throws BusinessException as {@link #answer} ({@code conversation.off}, {@code conversation.over},
     *     {@code conversation.withdrawn}, {@code conversation.goesOn})
     */
    @May(Verb.CONVERSATION_ANSWER)
    public void sendAgain(long contactId, long conversationId, long messageId) {
        ZaloConversation with = holdOpen(contactId, conversationId);
        ZaloMessage reply = entities.find(ZaloMessage.class, messageId);
        if (reply == null || !reply.isReplyIn(with)) {
            throw new NotFoundException(RecordKind.CONTACT, contactId);
        }
        reply.sendAgain();
        with.spoke(clock.instant());
        goesOut(contactId, reply, "audit.detail.zaloSentAgain");
    }

    private static String checked(String typed) {
        String text = VietnameseText.clean(typed);
        if (text == null) {
            throw BusinessException.at("answer", "input.required");
        }
        if (text.length() > LONGEST) {
            throw BusinessException.at("answer", "conversation.answerTooLong", LONGEST, text.length());
        }
        return text;
    }

    private void goesOut(long contactId, ZaloMessage reply, String said) {
        audit.record(AuditAction.CHANGE, RecordKind.CONTACT, contactId, Detail.of(Detail.text(said)));
        work.put(ReplyWork.NAME, reply.getId());
    }

    private ZaloConversation holdOpen(long contactId, long conversationId) {
        ZaloConversation with = hold(contactId, conversationId);
        checkOpen(with, clock.instant());
        return with;
    }

    /** Held before anything is read: somebody may be writing just now. */
    private ZaloConversation hold(long contactId, long conversationId) {
        ZaloConversation with = conversations.hold(conversationId);
        records.find(Contact.class, contactId);
        Arrival arrival = arrival(contactId).orElseThrow(() -> new NotFoundException(RecordKind.CONTACT, contactId));
        boolean isOfContact =
                conversation(arrival).filter(found -> found.equals(with)).isPresent();
        if (!isOfContact) {
            throw new NotFoundException(RecordKind.CONTACT, contactId);
        }
        if (!Objects.equals(with.getArrivalId(), arrival.getId())) {
            throw new BusinessException("conversation.goesOn");
        }
        return with;
    }

    private void checkOpen(ZaloConversation with, Instant now) {
        if (!settings.answers()) {
            throw new BusinessException("conversation.off");
        }
        if (!with.isReachable()) {
            throw new BusinessException("conversation.withdrawn");
        }
        if (!conversations.window(with, now).open()) {
            throw new BusinessException("conversation.over");
        }
    }

    private Talk talk(ZaloConversation with, Arrival arrival) {
        List<ZaloMessage> messages = conversations.messagesOf(arrival.getId());
        Map<Long, List<ZaloAttachment>> attached =
                attachments.of(messages.stream().map(ZaloMessage::getId).toList());
        return new Talk(
                with.getId(),
                messages.stream()
                        .map(one -> TalkMessage.of(one, attached.getOrDefault(one.getId(), List.of())))
                        .toList(),
                conversations.window(with, clock.instant()),
                with.getUnansweredSince(),
                with.toldSinceHeard(),
                with.getFollows(),
                with.isReachable() ? null : with.getWithdrawnAt(),
                goesOnIn(with, arrival),
                settings.answers(),
                settings.answers() && tokens.isRefused());
    }

    private Long goesOnIn(ZaloConversation with, Arrival arrival) {
        if (Objects.equals(with.getArrivalId(), arrival.getId())) {
            return null;
        }
        Long contact = entities.find(Arrival.class, with.getArrivalId()).getContactId();
        return contact == null ? 0 : contact;
    }

    private Optional<Arrival> arrival(long contactId) {
        return entities.createQuery(
                        "from Arrival a where a.contactId = :contact and a.source = :zalo order by a.id", Arrival.class)
                .setParameter("contact", contactId)
                .setParameter("zalo", Talks.SOURCE)
                .getResultStream()
                .findFirst();
    }

    private Optional<ZaloConversation> conversation(Arrival arrival) {
        return conversations.ofArrival(arrival.getId());
    }
}
