package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.record.Happened;
import vn.hotline.platform.search.SearchIndex;
import vn.hotline.platform.security.Verb;

/** What follows when contacts come that are whole already, several in one transaction. */
@ApplicationScoped
public class ContactOutcome {

    @Inject
    private SearchIndex index;

    @Inject
    private Event<Happened> happened;

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
        arrived.fire(
                new ContactsArrived(arrivals.stream().map(NewContact::contact).toList()));
        arrivals.stream()
                .filter(one -> one.contact().getStatus() == ContactStatus.FINALISED)
                .forEach(one -> happened.fire(
                        Happened.amongOthers(Verb.CONTACT_PASS_ON, one.contact(), one.stamp(), one.first())));
    }
}
