package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.hotline.kernel.Act;

/** What was asked of exchanges. It is written down before they are asked: their events may come before their answer. */
@ApplicationScoped
public class CallRequests {

    @PersistenceContext
    private EntityManager entities;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    CallRequest add(long contactId, String number, String extension, Act act) {
        CallRequest request = new CallRequest(contactId, number, extension, act);
        entities.persist(request);
        return request;
    }

    /** @return null if there is none */
    CallRequest ofReference(String reference) {
        Long id = CallRequest.idOf(reference);
        return id == null ? null : entities.find(CallRequest.class, id);
    }
}
