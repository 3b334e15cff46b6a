package vn.hotline.channel.zalo;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A message as it is read.
 *
 * @param text shortened if it is longer than anybody reads
 * @param byUser who answered, or null
 * @param status of an answer of ours, or null
 * @param failure why it does not go, or null
 * @param code Zalo's number of that
 */
public record TalkMessage(
        long id,
        MessageSide side,
        MessageKind kind,
        String text,
        boolean shortened,
        Instant sentAt,
        Long byUser,
        ReplyStatus status,
        ZaloFailure failure,
        Integer code,
        List<TalkAttachment> attachments)
        implements Serializable {

    private static final int READ = 4_000;

    /** As much as is known of something attached, while nobody may open it. */
    public record TalkAttachment(int number, MessageKind kind, AttachmentStatus status, String name, String place)
            implements Serializable {

        static TalkAttachment of(ZaloAttachment one) {
            return new TalkAttachment(one.getNumber(), one.getKind(), one.getStatus(), one.getName(), one.getPlace());
        }
    }

    static TalkMessage of(ZaloMessage message, List<ZaloAttachment> attached) {
        String text = message.getText();
        boolean isLong = text != null && text.length() > READ;
        return new TalkMessage(
                message.getId(),
                message.getSide(),
                message.getKind(),
                isLong ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, READ))) : text,
                isLong,
                message.getSentAt(),
                message.getByUser(),
                message.getStatus(),
                message.getFailure() == null ? null : ZaloFailure.of(message.getFailure()),
                message.getFailure(),
                attached.stream().map(TalkAttachment::of).toList());
    }

    public boolean ours() {
        return side != MessageSide.PERSON;
    }

    public boolean refused() {
        return status == ReplyStatus.REFUSED;
    }
}
