package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.hotline.contact.Contact;
import vn.hotline.kernel.Stamp;

/** What was asked of exchanges. It is written down before they are asked: their events may come before their answer. */
@ApplicationScoped
public class CallRequests {

    @PersistenceContext
    private EntityManager entities;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    CallRequest add(long contactId, String number, String extension, Stamp stamp) {
        CallRequest request = new CallRequest(contactId, number, extension, stamp);
        entities.persist(request);
        return request;
    }

    /**
     * The contact that somebody asked an exchange to call about.
     *
     * @param centreId of the exchange: what another centre asked for does not exist for it
     * @return null if there is none
     */
    Long contactOf(String reference, int centreId) {
        Long id = CallRequest.idOf(reference);
        CallRequest asked = id == null ? null : entities.find(CallRequest.class, id);
        Contact about = asked == null ? null : entities.find(Contact.class, asked.getContactId());
        return about == null || about.getCentreId() != centreId ? null : about.getId();
    }
}
