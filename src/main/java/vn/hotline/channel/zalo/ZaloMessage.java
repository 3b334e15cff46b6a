package vn.hotline.channel.zalo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import vn.hotline.channel.conversation.MessageKind;
import vn.hotline.channel.conversation.MessageSide;
import vn.hotline.channel.conversation.ReplyStatus;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.sealing.Sealed;

/**
 * One message of a conversation. What comes in stays as it came; ours is stored before it is sent, and moves by
 * {@link ReplyMove} until it was seen.
 */
@Entity
@Table(name = "zalo_message")
public class ZaloMessage extends BaseEntity {

    private long conversationId;
    private Long arrivalId;

    @Enumerated(EnumType.STRING)
    private MessageSide side;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private String messageKey;

    @Sealed
    @Column(name = "text")
    private String text;

    private Instant sentAt;
    private Long byUser;

    @Enumerated(EnumType.STRING)
    private ReplyStatus status;

    private int attempts;
    private Instant triedAt;
    private Integer failure;

    protected ZaloMessage() {}

    private ZaloMessage(ZaloConversation conversation, MessageSide side, MessageKind kind, String text, Instant at) {
        this.conversationId = conversation.getId();
        this.arrivalId = conversation.getArrivalId();
        this.side = side;
        this.kind = kind;
        this.text = text;
        this.sentAt = at;
    }

    /** What somebody else than this program wrote. */
    static ZaloMessage told(ZaloConversation conversation, MessageSide side, ZaloEvent event, Instant at) {
        ZaloMessage message = new ZaloMessage(conversation, side, kindOf(event.name()), event.text(), at);
        message.messageKey = event.messageId();
        return message;
    }

    /** What an operator answers. */
    static ZaloMessage reply(ZaloConversation conversation, String text, Long byUser, Instant at) {
        ZaloMessage message = new ZaloMessage(conversation, MessageSide.US, MessageKind.TEXT, text, at);
        message.byUser = byUser;
        message.status = ReplyStatus.WAITING;
        return message;
    }

    /** Events are named by what came: {@code user_send_image}. */
    static MessageKind kindOf(String eventName) {
        String last = eventName.substring(eventName.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.name().equals(last))
                .findFirst()
                .orElse(MessageKind.OTHER);
    }

    void begin(Instant now) {
        move(ReplyMove.BEGIN);
        attempts++;
        triedAt = now;
    }

    /** Zalo has it. */
    void sent(String key) {
        move(ReplyMove.SUCCEED);
        messageKey = key;
        failure = null;
    }

    /** Zalo told of it by itself: its clock counts, and it went, whatever our question was answered. */
    void confirm(String key, Instant at) {
        if (status != null && status.isOpen()) {
            move(ReplyMove.SUCCEED);
        }
        messageKey = key;
        sentAt = at;
    }

    void fail(Integer code) {
        move(ReplyMove.FAIL);
        failure = code;
    }

    void refuse(Integer code) {
        move(ReplyMove.REFUSE);
        failure = code;
    }

    void sendAgain() {
        move(ReplyMove.SEND_AGAIN);
        failure = null;
    }

    /** It was received or seen. What was heard of already, or of a later step, changes nothing. */
    void got(ReplyMove move) {
        if (status != null && move.isPossibleFrom(status)) {
            move(move);
        }
    }

    private void move(ReplyMove move) {
        move.check(status);
        status = move.getTo();
    }

    boolean isReplyIn(ZaloConversation conversation) {
        return status != null && conversation.getId().equals(conversationId);
    }

    /** Whether Zalo may have it, for all we know. */
    boolean isBegun() {
        return attempts > 0;
    }

    public long getConversationId() {
        return conversationId;
    }

    Long getArrivalId() {
        return arrivalId;
    }

    public MessageSide getSide() {
        return side;
    }

    public MessageKind getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public Long getByUser() {
        return byUser;
    }

    /** Null of what is not ours. */
    public ReplyStatus getStatus() {
        return status;
    }

    int getAttempts() {
        return attempts;
    }

    Instant getTriedAt() {
        return triedAt;
    }

    Integer getFailure() {
        return failure;
    }
}
