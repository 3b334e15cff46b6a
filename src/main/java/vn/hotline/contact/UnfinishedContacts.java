package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.hotline.kernel.Stamp;
import vn.hotline.platform.record.Change;
import vn.hotline.platform.record.Changes;
import vn.hotline.platform.security.AppUser;
import vn.hotline.platform.security.HandedOver;
import vn.hotline.platform.security.Verb;

/**
 * How contacts begin, whoever has them begin: an operator who opens one, or somebody who arrived and was taken or missed.
 * Until it is finished a contact is one person's, with all that was typed; it can go to another person.
 */
@ApplicationScoped
public class UnfinishedContacts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Changes changes;

    /**
     * It is stored at once, so that a call that was answered leaves a row whatever happens next.
     *
     * @param stamp of the person whose draft it is
     */
    public Contact open(Verb verb, Beginning beginning, Stamp stamp) {
        ContactForm form = beginning.asForm();
        Contact contact = Contact.taken(
                beginning.line(), beginning.centreId(), beginning.channel(), beginning.receivedAt(), stamp.userId());
        contact.callerIs(form.getCallerNumber(), form.getCallerZaloId());
        form.setCallerNumber(contact.getCallerNumber());
        if (beginning.account() != null) {
            contact.comesBy(beginning.account());
        }
        return changes.made(verb, contact, contact.getStatus(), stamp, (opened, change) -> {
            ContactDraft draft = new ContactDraft(opened.getId(), stamp.userId());
            draft.save(form, stamp.at());
            change.leaves(draft);
        });
    }

    /** Of somebody whom nobody heard: it counts as missed or turned away from its first moment and is nobody's. */
    public Contact unheard(Beginning beginning, Disposition why, Stamp stamp) {
        Contact contact = Contact.passedOn(
                beginning.line(), beginning.centreId(), beginning.channel(), beginning.receivedAt(), null);
        ContactForm form = beginning.asForm();
        form.setChildren(List.of());
        ContactCheck.clean(form);
        contact.arrive(form, why, stamp);
        if (beginning.account() != null) {
            contact.comesBy(beginning.account());
        }
        return changes.made(Verb.CONTACT_BEGIN, contact, contact.getStatus(), stamp, (unheard, change) -> {});
    }

    /**
     * What was said to be missed was answered, which was told late: it is that person's to be written.
     *
     * @param missed held
     * @param stamp of the person who answered
     */
    public void answeredAfterAll(Contact missed, Stamp stamp) {
        changes.to(Verb.CONTACT_FOLLOW, missed, stamp, (contact, change) -> {
            change.moves(contact.foundTaken(stamp.userId(), stamp));
            ContactDraft draft = new ContactDraft(contact.getId(), stamp.userId());
            draft.save(contact.asForm(), stamp.at());
            change.leaves(draft);
        });
    }

    /**
     * It was told late when it came. What somebody has finished stays as it was written down.
     *
     * @param held held
     */
    public void came(Contact held, Instant at, Stamp stamp) {
        boolean byItself = held.getStatus() == ContactStatus.DISMISSED && held.getHandledBy() == null;
        if (held.getStatus() == ContactStatus.DRAFT || byItself) {
            changes.to(Verb.CONTACT_FOLLOW, held, stamp, (contact, change) -> contact.came(at));
        }
    }

    /**
     * Goes to whoever is with the caller now. One that is finished stays whose it is.
     *
     * @param held held
     * @param why null if nobody said
     */
    public void follow(Contact held, AppUser to, String why, Stamp stamp) {
        ContactDraft draft = entities.find(ContactDraft.class, held.getId(), LockModeType.PESSIMISTIC_WRITE);
        boolean open = held.getStatus() == ContactStatus.DRAFT && draft != null;
        if (open && !draft.getOwnerId().equals(to.getId())) {
            changes.to(Verb.CONTACT_FOLLOW, held, stamp, (contact, change) -> handTo(contact, draft, to, why, change));
        }
    }

    /** With all that was typed. */
    void handTo(Contact contact, ContactDraft draft, AppUser to, String reason, Change change) {
        AppUser from = entities.find(AppUser.class, draft.getOwnerId());
        String told = HandedOver.told(from, to, reason);
        change.moves(contact.handTo(to.getId(), told, change.stamp()));
        draft.handTo(to.getId());
    }
}
