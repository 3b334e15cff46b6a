package vn.hotline.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hotline.kernel.sealing.Sealed;

/** What is being typed on a contact that is not finalised yet: survives a closed browser and a killed server. */
@Entity
@Table(name = "contact_draft")
public class ContactDraft {

    @Id
    private Long contactId;

    private Long ownerId;

    @Sealed
    @Column(name = "form")
    private String form;

    private Instant savedAt;
    private Long aboutCase;

    protected ContactDraft() {}

    ContactDraft(Long contactId, Long ownerId) {
        this.contactId = contactId;
        this.ownerId = ownerId;
    }

    void save(String newForm, Instant now) {
        form = newForm;
        savedAt = now;
    }

    void handTo(Long userId) {
        ownerId = userId;
    }

    /** @param caseId null for none */
    void about(Long caseId) {
        aboutCase = caseId;
    }

    /** The open case it was said to be about, or null. */
    public Long getAboutCase() {
        return aboutCase;
    }

    public Long getContactId() {
        return contactId;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public String getForm() {
        return form;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
