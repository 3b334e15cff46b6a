package vn.hotline.channel.zalo;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as it is read beside the contact that came of it.
 *
 * @param conversationId by which it is answered
 * @param messages of this contact, in the order they were written
 * @param window how it may be answered still
 * @param toldAt when Zalo said what is left, or null if it said nothing since she wrote
 * @param followed whether she follows the account; null if nobody knows
 * @param withdrawnAt since when nothing of it is kept, or null
 * @param goesOnIn the contact in which she went on writing, 0 if nobody took that yet; null if this is the last one
 * @param answering whether this system is set up to answer
 * @param tokenRefused nothing goes out until an administrator gets a new token
 */
public record Talk(
        long conversationId,
        List<TalkMessage> messages,
        ReplyWindow window,
        Instant unansweredSince,
        Instant toldAt,
        Boolean followed,
        Instant withdrawnAt,
        Long goesOnIn,
        boolean answering,
        boolean tokenRefused)
        implements Serializable {

    /** Whether an answer can be written now. */
    public boolean open() {
        return answering && goesOnIn == null && withdrawnAt == null && window.open();
    }
}
