package vn.hotline.launch.backup;

import java.io.IOException;

/** A backup that is incomplete, was changed, or was sealed with another key: nothing of it can be relied on. */
public final class BackupException extends IOException {

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
