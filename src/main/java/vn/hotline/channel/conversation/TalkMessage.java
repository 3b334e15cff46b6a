package vn.hotline.channel.conversation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.Labelled;

/**
 * A message as it is read.
 *
 * @param text shortened if it is longer than anybody reads
 * @param sentAt when it was written, by the clock of whoever wrote it
 * @param cameAt when it came, if that was much later; else null
 * @param byUser who answered, or null
 * @param status of an answer of ours, or null
 * @param failure why it does not go, or null
 * @param code the channel's own number of that
 */
public record TalkMessage(
        long id,
        MessageSide side,
        MessageKind kind,
        String text,
        boolean shortened,
        Instant sentAt,
        Instant cameAt,
        Long byUser,
        ReplyStatus status,
        Labelled failure,
        Integer code,
        List<TalkAttachment> attachments)
        implements Serializable {

    private static final int READ = 4_000;

    /**
     * As much as is known of something attached.
     *
     * @param name what it is called, or what it says: a place, a number; may be null
     * @param at a time that was told with it, or null
     * @param evidence whether it is kept unchanged, since it was given as evidence
     * @param file what is kept of it, or null
     */
    public record TalkAttachment(
            int number,
            MessageKind kind,
            AttachmentStatus status,
            String name,
            Instant at,
            boolean evidence,
            AttachedFile file)
            implements Serializable {}

    public static TalkMessage of(long id, MessageSide side, MessageKind kind, String text, Instant sentAt) {
        boolean isLong = text != null && text.length() > READ;
        String read = isLong ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, READ))) : text;
        return new TalkMessage(id, side, kind, read, isLong, sentAt, null, null, null, null, null, List.of());
    }

    /** Of ours: who wrote it, and how far it is. */
    public TalkMessage by(Long user, ReplyStatus how) {
        return new TalkMessage(id, side, kind, text, shortened, sentAt, cameAt, user, how, failure, code, attachments);
    }

    public TalkMessage failed(Labelled why, Integer number) {
        return new TalkMessage(
                id, side, kind, text, shortened, sentAt, cameAt, byUser, status, why, number, attachments);
    }

    /** It came much later than it was written. */
    public TalkMessage came(Instant at) {
        return new TalkMessage(id, side, kind, text, shortened, sentAt, at, byUser, status, failure, code, attachments);
    }

    public TalkMessage with(List<TalkAttachment> attached) {
        return new TalkMessage(
                id, side, kind, text, shortened, sentAt, cameAt, byUser, status, failure, code, attached);
    }

    public boolean ours() {
        return side != MessageSide.PERSON;
    }

    public boolean refused() {
        return status == ReplyStatus.REFUSED;
    }
}
