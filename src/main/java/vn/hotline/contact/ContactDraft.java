package vn.hotline.contact;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import vn.hotline.kernel.sealing.Sealed;

/** What is being typed on a contact that is not finalised yet: survives a closed browser and a killed server. */
@Entity
@Table(name = "contact_draft")
public class ContactDraft {

    private static final Jsonb JSON = JsonbBuilder.create();

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

    void save(ContactForm typed, Instant now) {
        form = JSON.toJson(typed);
        savedAt = now;
    }

    /** What was typed so far. */
    ContactForm typed() {
        return JSON.fromJson(form, ContactForm.class).asRead();
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

    /** Nothing, if it was not said to be about one. */
    Optional<AboutCase> about() {
        return Optional.ofNullable(aboutCase).map(AboutCase::new);
    }

    public Long getContactId() {
        return contactId;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
