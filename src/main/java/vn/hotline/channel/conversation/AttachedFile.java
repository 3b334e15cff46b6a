package vn.hotline.channel.conversation;

import java.io.Serializable;
import vn.hotline.platform.files.FileStatus;
import vn.hotline.platform.files.QuarantineReason;
import vn.hotline.platform.files.StoredFile;

/**
 * How far a file is that came with a message.
 *
 * @param id of the attachment, by which it is opened
 * @param why it stays in quarantine, or null
 */
public record AttachedFile(long id, FileStatus status, QuarantineReason why, boolean picture) implements Serializable {

    /** Null for what is not kept. */
    public static AttachedFile of(long id, StoredFile file) {
        return file == null
                ? null
                : new AttachedFile(
                        id,
                        file.getStatus(),
                        file.getQuarantine(),
                        file.isClean() && file.getKind().isPicture());
    }

    public boolean clean() {
        return status == FileStatus.CLEAN;
    }
}
