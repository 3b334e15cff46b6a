package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.search.SearchIndex;

/** What follows when contacts come that are whole already, several in one transaction. */
@ApplicationScoped
public class ContactOutcome {

    @Inject
    private SearchIndex index;

    @Inject
    private Event<ContactFinalised> finalised;

    @Inject
    private Event<ContactsArrived> arrived;

    /** Of contacts that came as what they are, each flushed: tokens refer to it. */
    void arrived(List<NewContact> arrivals) {
        index.addEach(arrivals.stream()
                .filter(one -> !one.words().isEmpty())
                .map(one -> new SearchIndex.Words(
                        one.contact().getCentreId(),
                        RecordKind.CONTACT,
                        one.contact().getId(),
                        one.words()))
                .toList());
        List<Contact> contacts = arrivals.stream().map(NewContact::contact).toList();
        arrived.fire(new ContactsArrived(contacts));
        contacts.stream()
                .filter(contact -> contact.getStatus() == ContactStatus.FINALISED)
                .forEach(contact -> finalised.fire(new ContactFinalised(contact, null)));
    }
}
