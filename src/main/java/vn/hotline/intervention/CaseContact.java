package vn.hotline.intervention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import vn.hotline.kernel.Act;

/** A contact that is about a case: the first one opened it, later ones were linked to it. */
@Embeddable
public class CaseContact {

    /** Said to be never null: else all links of a case are written anew with each change, and hold all its contacts. */
    @Column(nullable = false)
    private long contactId;

    private Instant linkedAt;
    private Long linkedBy;

    protected CaseContact() {}

    CaseContact(long contactId, Act act) {
        this.contactId = contactId;
        this.linkedAt = act.at();
        this.linkedBy = act.userId();
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
