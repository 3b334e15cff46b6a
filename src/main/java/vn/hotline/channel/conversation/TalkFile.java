package vn.hotline.channel.conversation;

import java.util.Optional;
import vn.hotline.platform.files.StoredFile;

/**
 * What came with a message and is kept.
 *
 * @param arrivalId of which the message is a part; null before it is one
 */
public record TalkFile(Long arrivalId, StoredFile file) {

    /** @param file null if it is not kept, or gone */
    public static Optional<TalkFile> of(Long arrivalId, StoredFile file) {
        return file == null || arrivalId == null ? Optional.empty() : Optional.of(new TalkFile(arrivalId, file));
    }
}
