package vn.hotline.platform.notice;

import java.io.Serializable;
import java.time.Instant;

/** A notification in its reader's list. */
public record NotificationRow(long id, NotificationKind kind, String subject, Instant createdAt, Instant readAt)
        implements Serializable {

    public boolean unread() {
        return readAt == null;
    }
}
