package vn.hotline.channel.telephony;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.StoredRow;
import vn.hotline.kernel.sealing.Sealed;
import vn.hotline.kernel.sealing.Sealing;

/** An event as it was kept when it came. It is stored by {@link PhoneEvents} and read here. */
@Entity
@Table(name = StoredPhoneEvent.TABLE)
public class StoredPhoneEvent extends StoredRow {

    static final String TABLE = "phone_event";
    static final String TOLD = "told";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long clientId;
    private String callId;

    @Sealed
    @Column(name = TOLD)
    private String told;

    private Instant receivedAt;
    private boolean folded;

    protected StoredPhoneEvent() {}

    long getClientId() {
        return clientId;
    }

    String getCallId() {
        return callId;
    }

    static byte[] sealed(PhoneEvent event) {
        return Sealing.current().seal(PhoneEventText.of(event), Sealing.place(TABLE, TOLD));
    }

    public PhoneEvent event() {
        return PhoneEventText.read(told);
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Whether the call has it. */
    boolean isFolded() {
        return folded;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }
}
