package vn.hotline.channel.conversation;

import java.util.Optional;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.kernel.StoredRow;

/**
 * An end of the hotline by which people write, and are answered in writing: Zalo, the app. Each is a bean. It keeps its
 * conversations as it needs them; beside a contact they all look the same ({@link Talk}).
 */
public interface ConversationEnd {

    /** As those who wait are told by it, see {@link vn.hotline.contact.arrival.Arriving}. */
    String source();

    /** What was written of which this arrival is a part; empty if there is none. */
    Optional<Talk> talk(Arrival arrival);

    /**
     * Stores an answer, which goes out by itself. What is changed is held before anything is read, since somebody may be
     * writing just now.
     *
     * @param text not empty and no longer than {@link Talk#longest}
     */
    void answer(long contactId, long conversationId, String text);

    /** Has an answer sent once more that was refused. */
    void sendAgain(long contactId, long conversationId, long messageId);

    /** What came with a message; empty if there is none, or it is not kept. @param attachmentId the end's own */
    Optional<TalkFile> file(long attachmentId);

    /** As many letters as one answer may have. */
    int longest();

    /** As what it keeps them: with a {@code centreId}, the {@code arrivalId} of now and {@code changedAt}. */
    Class<? extends StoredRow> kept();
}
