package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.form.StaleRecord;
import vn.hotline.platform.record.Records;
import vn.hotline.platform.security.CurrentUser;

/** Drafts of contacts: each is its writer's alone until the contact is finished or somebody else goes on with it. */
@ApplicationScoped
public class Drafts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private CurrentUser current;

    /** Keeps what was typed in place of what the page was read with. */
    static void save(ContactDraft draft, ContactForm form, Instant now) {
        checkUnchanged(form, draft);
        draft.save(form, now);
    }

    /** @throws StaleRecord if another page of the same person wrote something else meanwhile */
    static void checkUnchanged(ContactForm form, ContactDraft draft) {
        try {
            form.checkUnchanged(RecordKind.CONTACT, draft.getContactId(), draft.typed());
        } catch (StaleRecord stale) {
            throw stale.changedBy(draft.getOwnerId(), draft.getSavedAt());
        }
    }

    /**
     * Held before anything else is read: two pages of one person may save at the same moment.
     *
     * @throws BusinessException {@code contact.finishedMeanwhile} if the same person finished it on another page
     * @throws NotFoundException as {@link #own}
     */
    ContactDraft lockOwn(long contactId) {
        entities.find(ContactDraft.class, contactId, LockModeType.PESSIMISTIC_WRITE);
        Contact contact = records.find(Contact.class, contactId);
        boolean own = Objects.equals(contact.getHandledBy(), current.get().userId());
        if (own && contact.getStatus() != ContactStatus.DRAFT) {
            throw new BusinessException("contact.finishedMeanwhile");
        }
        return own(contactId);
    }

    /** @throws NotFoundException if there is none, or it is somebody else's */
    ContactDraft own(long contactId) {
        records.find(Contact.class, contactId);
        ContactDraft draft = entities.find(ContactDraft.class, contactId);
        if (draft == null || !draft.getOwnerId().equals(current.get().userId())) {
            throw new NotFoundException(RecordKind.CONTACT, contactId);
        }
        return draft;
    }

    /** @throws BusinessException {@code record.changedMeanwhile} if it is finished */
    ContactDraft of(Contact contact) {
        ContactDraft draft = entities.find(ContactDraft.class, contact.getId());
        if (contact.getStatus() != ContactStatus.DRAFT || draft == null) {
            throw new BusinessException("record.changedMeanwhile");
        }
        return draft;
    }
}
