package vn.hotline.platform.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;

/**
 * Something one person is told: a line of words and the page it leads to. It says nothing by which anybody could be
 * known; who may not open the page learns nothing by it. It stays unread until that person opens or dismisses it.
 */
@Entity
@Table(name = "notification")
public class Notification extends BaseEntity {

    private long recipientId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    private String subject;
    private String link;
    private Instant createdAt;
    private Instant readAt;

    protected Notification() {}

    Notification(long recipientId, NotificationKind kind, String subject, String link, Instant at) {
        this.recipientId = recipientId;
        this.kind = kind;
        this.subject = subject;
        this.link = link;
        this.createdAt = at;
    }

    /** The first time counts. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    public long getRecipientId() {
        return recipientId;
    }

    public NotificationKind getKind() {
        return kind;
    }

    public String getSubject() {
        return subject;
    }

    public String getLink() {
        return link;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
