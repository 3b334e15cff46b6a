package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hotline.channel.conversation.AttachedFile;
import vn.hotline.channel.conversation.ContactArrivals;
import vn.hotline.channel.conversation.ConversationEnd;
import vn.hotline.channel.conversation.Talk;
import vn.hotline.channel.conversation.TalkFile;
import vn.hotline.channel.conversation.TalkLimit;
import vn.hotline.channel.conversation.TalkMessage;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.files.StoredFiles;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.work.Work;

/** Conversations by Zalo beside their contacts. An answer goes out within seconds. */
@ApplicationScoped
public class ZaloEnd implements ConversationEnd {

    /** As many as Zalo takes in one message. */
    static final int LONGEST = 2_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ContactArrivals arrivals;

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
    private Work work;

    @Inject
    private StoredFiles files;

    @Inject
    private Clock clock;

    @Override
    public String source() {
        return Talks.SOURCE;
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public Optional<Talk> talk(Arrival arrival) {
        return conversations.ofArrival(arrival.getId()).map(with -> talk(with, arrival));
    }

    private Talk talk(ZaloConversation with, Arrival arrival) {
        List<ZaloMessage> messages = conversations.messagesOf(arrival.getId());
        Map<Long, List<ZaloAttachment>> attached =
                attachments.of(messages.stream().map(ZaloMessage::getId).toList());
        ReplyWindow window = conversations.window(with, clock.instant());
        Long goesOnIn = arrivals.goesOnIn(arrival, with.getArrivalId());
        return new Talk(
                Talks.SOURCE,
                with.getId(),
                messages.stream()
                        .map(one -> said(one, attached.getOrDefault(one.getId(), List.of())))
                        .toList(),
                with.getUnansweredSince(),
                limit(window, with.toldSinceHeard()),
                goesOnIn == null ? closed(with, window) : "conversation.goesOn",
                goesOnIn,
                settings.answers() && tokens.isRefused() ? "conversation.tokenRefused" : null,
                LONGEST);
    }

    private TalkMessage said(ZaloMessage message, List<ZaloAttachment> attached) {
        Integer code = message.getFailure();
        return TalkMessage.of(
                        message.getId(), message.getSide(), message.getKind(), message.getText(), message.getSentAt())
                .by(message.getByUser(), message.getStatus())
                .failed(code == null ? null : ZaloFailure.of(code), code)
                .with(attached.stream()
                        .map(one -> new TalkMessage.TalkAttachment(
                                one.getNumber(),
                                one.getKind(),
                                one.getStatus(),
                                one.getPlace() == null ? one.getName() : one.getPlace(),
                                null,
                                false,
                                AttachedFile.of(one.getId(), stored(one))))
                        .toList());
    }

    @Override
    public Optional<TalkFile> file(long attachmentId) {
        return Optional.ofNullable(entities.find(ZaloAttachment.class, attachmentId))
                .flatMap(one -> TalkFile.of(
                        entities.find(ZaloMessage.class, one.getMessageId()).getArrivalId(), stored(one)));
    }

    /** Null unless it is kept. */
    private StoredFile stored(ZaloAttachment one) {
        return one.getFileId() == null ? null : files.find(one.getFileId());
    }

    static TalkLimit limit(ReplyWindow window, Instant toldAt) {
        if (!window.open()) {
            return new TalkLimit("conversation.left.none", List.of(), null, null, true);
        }
        return window.free() > 0
                ? new TalkLimit(
                        "conversation.left.free",
                        List.of((long) window.free(), window.freeHours()),
                        window.freeEnd(),
                        toldAt,
                        window.fewLeft())
                : new TalkLimit("conversation.left.paid", List.of(window.hours()), window.end(), toldAt, true);
    }

    /** Why nothing can be answered, or null. */
    private String closed(ZaloConversation with, ReplyWindow window) {
        if (!with.isReachable()) {
            return "conversation.withdrawn";
        }
        if (!settings.answers()) {
            return "conversation.off";
        }
        return window.open() ? null : "conversation.over";
    }

    @Override
    public void answer(long contactId, long conversationId, String text) {
        ZaloConversation with = holdOpen(contactId, conversationId);
        Instant now = clock.instant();
        Instant then = conversations.momentAfterAll(with, now);
        ZaloMessage reply = ZaloMessage.reply(with, text, current.get().userId(), then);
        entities.persist(reply);
        with.spoke(now);
        queue.spoke(Talks.SOURCE, with.arrivalKey(), now);
        work.put(ReplyWork.NAME, reply.getId());
    }

    @Override
    public void sendAgain(long contactId, long conversationId, long messageId) {
        ZaloConversation with = holdOpen(contactId, conversationId);
        ZaloMessage reply = entities.find(ZaloMessage.class, messageId);
        if (reply == null || !reply.isReplyIn(with)) {
            throw new NotFoundException(RecordKind.CONTACT, contactId);
        }
        reply.sendAgain();
        with.spoke(clock.instant());
        work.put(ReplyWork.NAME, reply.getId());
    }

    private ZaloConversation holdOpen(long contactId, long conversationId) {
        ZaloConversation with = conversations.lock(conversationId);
        if (with == null) {
            throw new NotFoundException(RecordKind.CONTACT, contactId);
        }
        arrivals.check(contactId, Talks.SOURCE, conversationId, with.getArrivalId(), arrival -> conversations
                .ofArrival(arrival.getId())
                .map(ZaloConversation::getId)
                .orElse(null));
        String closed = closed(with, conversations.window(with, clock.instant()));
        if (closed != null) {
            throw new BusinessException(closed);
        }
        return with;
    }

    @Override
    public Class<ZaloConversation> kept() {
        return ZaloConversation.class;
    }
}
