package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
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

    @Inject
    private Event<ContactsArrived> arrived;

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
        counted.fire(begins(contact));
        finalised.fire(new ContactFinalised(contact, aboutCase));
    }

    /** Of contacts that came as what they are, each flushed. */
    void arrived(List<NewContact> arrivals) {
        index.addEach(arrivals.stream()
                .filter(one -> !one.words().isEmpty())
                .map(one -> new SearchIndex.Words(
                        one.contact().getCentreId(),
                        RecordKind.CONTACT,
                        one.contact().getId(),
                        one.words()))
                .toList());
        arrived.fire(new ContactsArrived(
                arrivals.stream().map(one -> begins(one.contact())).toList()));
        arrivals.stream()
                .map(NewContact::contact)
                .filter(contact -> contact.getStatus() == ContactStatus.FINALISED)
                .forEach(contact -> finalised.fire(new ContactFinalised(contact, null)));
    }

    void dismissed(Contact contact) {
        counted.fire(begins(contact));
    }

    private static ContactCounted begins(Contact contact) {
        return new ContactCounted(null, contact.facts(), Cause.of(RecordKind.CONTACT, contact.getId()));
    }
}
