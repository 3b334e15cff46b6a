package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers the deliveries of programs, in the transaction of the contact: there is never one without the other. */
@ApplicationScoped
public class Deliveries {

    @PersistenceContext
    private EntityManager entities;

    /**
     * The contact that came with this key before.
     *
     * @throws DeliveryKeyReusedException if something else came with it
     */
    Optional<ContactReceipt> earlier(Long clientId, DeliveryKey key) {
        return stored(clientId, key, "");
    }

    /** As {@link #earlier}, but waits for another request that is storing the same delivery right now. */
    Optional<ContactReceipt> awaited(Long clientId, DeliveryKey key) {
        return stored(clientId, key, " lock in share mode");
    }

    private Optional<ContactReceipt> stored(Long clientId, DeliveryKey key, String how) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entities.createNativeQuery("select body_hash, contact_id from idempotency_key"
                        + " where client_id = :client and idem_key = :word" + how)
                .setParameter("client", clientId)
                .setParameter("word", key.word())
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual((byte[]) found.get(0)[0], key.contentHash())) {
            throw new DeliveryKeyReusedException();
        }
        return Optional.of(receipt(((Number) found.get(0)[1]).longValue()));
    }

    /** @throws DeliveredMeanwhileException if another request was faster; what this one did is undone */
    void remember(Long clientId, DeliveryKey key, Contact contact, Instant now) {
        int stored;
        try {
            stored = insert(clientId, key, contact, now);
        } catch (PersistenceException e) {
            // a row that came after this transaction began is a conflict to the database, not a duplicate
            throw new DeliveredMeanwhileException(e);
        }
        if (stored == 0) {
            throw new DeliveredMeanwhileException(null);
        }
    }

    private int insert(Long clientId, DeliveryKey key, Contact contact, Instant now) {
        return entities.createNativeQuery(
                        "insert ignore into idempotency_key (client_id, idem_key, body_hash, contact_id, created_at)"
                                + " values (:client, :word, :hash, :contact, :now)")
                .setParameter("client", clientId)
                .setParameter("word", key.word())
                .setParameter("hash", key.contentHash())
                .setParameter("contact", contact.getId())
                .setParameter("now", now)
                .executeUpdate();
    }

    private ContactReceipt receipt(long contactId) {
        return entities.createQuery(
                        "select new vn.hotline.contact.ContactReceipt(c.id, c.line, c.receivedAt, c.level,"
                                + " c.disposition, c.finalisedAt) from Contact c where c.id = :id",
                        ContactReceipt.class)
                .setParameter("id", contactId)
                .getSingleResult();
    }
}
