package vn.hotline.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.hotline.kernel.Stamp;
import vn.hotline.kernel.StampedRow;
import vn.hotline.kernel.sealing.Sealed;

/** One field of a finalised contact that was changed: what stood there, what stands there now, who and why. */
@Entity
@Immutable
@Table(name = "contact_correction")
public class ContactCorrection extends StampedRow {

    private long contactId;
    private String field;

    @Sealed
    @Column(name = "old_value")
    private String oldValue;

    @Sealed
    @Column(name = "new_value")
    private String newValue;

    @Sealed
    @Column(name = "reason")
    private String reason;

    protected ContactCorrection() {}

    ContactCorrection(long contactId, String field, String oldValue, String newValue, String reason, Stamp stamp) {
        super(stamp);
        this.contactId = contactId;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.reason = reason;
    }

    public long getContactId() {
        return contactId;
    }

    public String getField() {
        return field;
    }

    public String getOldValue() {
        return oldValue;
    }

    public String getNewValue() {
        return newValue;
    }

    public String getReason() {
        return reason;
    }
}
