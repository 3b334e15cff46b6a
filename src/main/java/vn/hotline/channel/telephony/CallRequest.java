package vn.hotline.channel.telephony;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.BaseEntity;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.sealing.Sealed;

/** Somebody asked the exchange to call a person back. */
@Entity
@Table(name = "call_request")
public class CallRequest extends BaseEntity {

    private static final String REFERENCE = "hotline-";

    private long contactId;

    @Sealed
    @Column(name = "number")
    private String number;

    private String extension;
    private long askedBy;
    private Instant askedAt;

    protected CallRequest() {}

    CallRequest(long contactId, String number, String extension, Stamp stamp) {
        this.contactId = contactId;
        this.number = number;
        this.extension = extension;
        this.askedBy = stamp.userId();
        this.askedAt = stamp.at();
    }

    /** The word by which the exchange says which request a call comes of. */
    String reference() {
        return REFERENCE + getId();
    }

    /** @return null for a word that is none of ours */
    static Long idOf(String reference) {
        return reference != null && reference.matches(REFERENCE + "\\d{1,18}")
                ? Long.valueOf(reference.substring(REFERENCE.length()))
                : null;
    }

    public long getContactId() {
        return contactId;
    }

    public String getNumber() {
        return number;
    }

    public String getExtension() {
        return extension;
    }

    public long getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }
}
