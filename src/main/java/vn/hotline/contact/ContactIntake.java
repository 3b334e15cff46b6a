package vn.hotline.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.audit.AuditAction;
import vn.hotline.platform.audit.AuditTrail;
import vn.hotline.platform.security.CurrentUser;
import vn.hotline.platform.security.May;
import vn.hotline.platform.security.Verb;

/** Storing contacts that programs pass on, each whole or not at all. */
@Stateless
@May(Verb.CONTACT_PASS_ON)
public class ContactIntake {

    /** @param repeated whether this very delivery had been stored before */
    public record Taken(ContactReceipt receipt, boolean repeated) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser current;

    @Inject
    private Arrivals arrivals;

    @Inject
    private IdempotencyKeys deliveries;

    @Inject
    private ContactOutcome outcome;

    @Inject
    private AuditTrail audit;

    /**
     * @throws BusinessException with every problem at its field
     * @throws IdempotencyKeyReusedException if other content came with the same key
     * @throws DeliveredMeanwhileException if another request is storing the same delivery: use receiveAgain
     */
    public Taken receive(ContactArrival arrival) {
        Optional<ContactReceipt> earlier = arrival.key() == null
                ? Optional.empty()
                : deliveries.earlier(current.get().apiClientId(), arrival.key());
        return earlier.map(receipt -> new Taken(receipt, true)).orElseGet(() -> store(arrival));
    }

    /** After another request was faster with the same delivery: waits until that one is stored, or has failed. */
    public Taken receiveAgain(ContactArrival arrival) {
        return deliveries
                .awaited(current.get().apiClientId(), arrival.key())
                .map(receipt -> new Taken(receipt, true))
                .orElseGet(() -> store(arrival));
    }

    private Taken store(ContactArrival arrival) {
        NewContact made = arrivals.made(arrival);
        store(List.of(made));
        return new Taken(ContactReceipt.of(made.contact()), false);
    }

    /**
     * Stores several deliveries of one program in one transaction, which costs little more than one of them alone.
     *
     * @return those that are stored now; the others came before, or come twice
     * @throws NotTogetherException if any of them cannot be stored: then none is
     */
    public List<NewContact> receiveTogether(List<NewContact> made) {
        try {
            List<NewContact> fresh = notDeliveredBefore(made);
            store(fresh);
            return fresh;
        } catch (RuntimeException e) {
            throw new NotTogetherException(e);
        }
    }

    private List<NewContact> notDeliveredBefore(List<NewContact> made) {
        Set<String> known = new HashSet<>(deliveries.known(
                current.get().apiClientId(),
                made.stream().map(NewContact::key).filter(key -> key != null).toList()));
        return made.stream()
                .filter(one -> one.key() == null || known.add(one.key().word()))
                .toList();
    }

    private void store(List<NewContact> made) {
        if (made.isEmpty()) {
            return;
        }
        made.forEach(one -> entities.persist(one.contact()));
        made.forEach(one -> entities.persist(one.first()));
        entities.flush();
        deliveries.remember(current.get().apiClientId(), made);
        audit.recordEach(
                AuditAction.CREATE,
                RecordKind.CONTACT,
                made.stream().map(one -> one.contact().getId()).toList());
        outcome.arrived(made);
    }
}
