package vn.hotline.channel.conversation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A conversation as it is read beside the contact that came of it.
 *
 * @param source the end it goes by, see {@link ConversationEnd#source}
 * @param conversationId by which it is answered
 * @param messages of this contact, in the order they were written
 * @param limit how it may be answered still; null where the channel has no rules for that
 * @param closed why nothing can be answered, as a key of the bundles; null if an answer can be written now
 * @param goesOnIn the contact in which she went on writing, 0 if nobody took that yet; null if this is the last one
 * @param waitsFor what answers wait for that do not go, as a key of the bundles; null if nothing is wrong
 * @param longest as many letters as one answer may have
 * @param heldBy the colleague who has it in hand, while somebody else looks on; else null
 */
public record Talk(
        String source,
        long conversationId,
        List<TalkMessage> messages,
        Instant unansweredSince,
        TalkLimit limit,
        String closed,
        Long goesOnIn,
        String waitsFor,
        int longest,
        Long heldBy)
        implements Serializable {

    /** What somebody looks on at she does not answer: it is said whose it is. */
    private static final String LOOKED_ON = "conversation.looksOn";

    /** As its end knows it. */
    public Talk(
            String source,
            long conversationId,
            List<TalkMessage> messages,
            Instant unansweredSince,
            TalkLimit limit,
            String closed,
            Long goesOnIn,
            String waitsFor,
            int longest) {
        this(source, conversationId, messages, unansweredSince, limit, closed, goesOnIn, waitsFor, longest, null);
    }

    /** As whoever looks on reads it. */
    Talk lookedOn(Long holder) {
        return new Talk(
                source,
                conversationId,
                messages,
                unansweredSince,
                limit,
                LOOKED_ON,
                goesOnIn,
                waitsFor,
                longest,
                holder);
    }

    /** Whether an answer can be written now. */
    public boolean open() {
        return closed == null;
    }
}
