package vn.hotline.channel.zalo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.kernel.sealing.Sealed;

/**
 * An event as it was stored the moment it came. What was made of it stands in the conversation, so its own words go then;
 * its key stays for a time, by which repetitions are known.
 */
@Entity
@Table(name = "zalo_event")
public class StoredEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private byte[] eventKey;
    private String eventName;
    private byte[] person;

    @Sealed
    @Column(name = "body")
    private String body;

    private Instant storedAt;
    private Instant doneAt;

    protected StoredEvent() {}

    boolean isDone() {
        return doneAt != null;
    }

    Instant getStoredAt() {
        return storedAt;
    }

    /** Empty if its words are gone. */
    Optional<ZaloEvent> told(String account) {
        return Optional.ofNullable(body).flatMap(ZaloJson::object).flatMap(told -> ZaloEvent.of(told, account));
    }

    /** Nothing is known of its kind: it is kept as it came. */
    void keepUnread(Instant now) {
        doneAt = now;
    }

    void finish(Instant now) {
        doneAt = now;
        body = null;
    }
}
