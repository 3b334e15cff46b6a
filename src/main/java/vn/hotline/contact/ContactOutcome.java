package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import vn.hotline.kernel.Cause;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.search.SearchIndex;

/** What follows when a contact ends as a record or is dismissed, whoever took it; in the same transaction. */
@ApplicationScoped
public class ContactOutcome {

    @Inject
    private AuditTrail audit;

    @Inject
    private SearchIndex index;

    @Inject
    private Event<ContactFinalised> finalised;

    @Inject
    private Event<ContactCounted> counted;

    /**
     * The contact must be flushed: tokens refer to it.
     *
     * @param aboutCase the case it was said to be about, or null
     */
    void recorded(Contact contact, Long aboutCase) {
        index.add(
                contact.getCentreId(),
                RecordKind.CONTACT,
                contact.getId(),
                contact.searchTokens().tokens());
        counted.fire(new ContactCounted(null, contact.facts(), Cause.of(RecordKind.CONTACT, contact.getId())));
        finalised.fire(new ContactFinalised(contact, aboutCase));
    }

    void dismissed(Contact contact) {
        counted.fire(new ContactCounted(null, contact.facts(), Cause.of(RecordKind.CONTACT, contact.getId())));
    }
}
