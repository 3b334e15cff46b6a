package vn.hotline.channel.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.hotline.contact.Contact;
import vn.hotline.contact.arrival.Arrival;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.record.Records;

/** How contacts came that somebody sees, for those who find out what was written there. */
@ApplicationScoped
public class ContactArrivals {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Records records;

    /** @throws NotFoundException if this person does not see the contact */
    List<Arrival> of(long contactId) {
        records.find(Contact.class, contactId);
        return entities.createQuery("from Arrival a where a.contactId = :contact order by a.id", Arrival.class)
                .setParameter("contact", contactId)
                .getResultList();
    }

    /** The contact that an arrival became. @throws NotFoundException if there is none that this person sees */
    long contactOf(long arrivalId) {
        Long contact = entities.find(Arrival.class, arrivalId).getContactId();
        if (contact == null) {
            throw new NotFoundException(RecordKind.ARRIVAL, arrivalId);
        }
        return records.find(Contact.class, contact).getId();
    }

    /**
     * Sees to it that what is answered belongs to the contact, and is the last that was written.
     *
     * @param source the end it goes by
     * @param conversationOf the conversation of an arrival, or null
     * @param last the arrival in which it goes on now
     * @throws BusinessException {@code conversation.goesOn} if it goes on in another contact
     */
    public void check(
            long contactId, String source, long conversationId, Long last, Function<Arrival, Long> conversationOf) {
        Arrival arrival = of(contactId).stream()
                .filter(one -> one.getSource().equals(source))
                .findFirst()
                .filter(one -> Objects.equals(conversationOf.apply(one), conversationId))
                .orElseThrow(() -> new NotFoundException(RecordKind.CONTACT, contactId));
        if (!arrival.getId().equals(last)) {
            throw new BusinessException("conversation.goesOn");
        }
    }

    /** The contact in which somebody went on, 0 if nobody took that yet; null if this arrival is the last one. */
    public Long goesOnIn(Arrival arrival, Long last) {
        if (arrival.getId().equals(last)) {
            return null;
        }
        Long contact = entities.find(Arrival.class, last).getContactId();
        return contact == null ? Long.valueOf(0) : contact;
    }
}
