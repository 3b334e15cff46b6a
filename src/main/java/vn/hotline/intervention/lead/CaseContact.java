package vn.hotline.intervention.lead;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.Stamp;

/** A contact that is about a case: the first one opened it, later ones were linked to it. It is about one case only. */
@Entity
@Table(name = "case_contact")
public class CaseContact {

    /** A link is a row by itself: were it a part of its case, each change would write all links anew, and hold all contacts. */
    @Id
    private long contactId;

    private Instant linkedAt;
    private Long linkedBy;

    protected CaseContact() {}

    CaseContact(long contactId, Stamp stamp) {
        this.contactId = contactId;
        this.linkedAt = stamp.at();
        this.linkedBy = stamp.userId();
    }

    public long getContactId() {
        return contactId;
    }

    public Instant getLinkedAt() {
        return linkedAt;
    }

    public Long getLinkedBy() {
        return linkedBy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseContact that && contactId == that.contactId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(contactId);
    }
}
