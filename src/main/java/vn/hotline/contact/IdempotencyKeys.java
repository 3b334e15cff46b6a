package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import vn.hotline.platform.db.RowsInsert;
import vn.hotline.platform.db.SqlText;

/** Remembers the deliveries of programs, in the transaction of the contact: there is never one without the other. */
@ApplicationScoped
public class IdempotencyKeys {

    /** Nobody else waits for long because one of several is being stored elsewhere; {@link #awaited} waits for that one. */
    private static final RowsInsert KEYS = new RowsInsert(
            "set statement innodb_lock_wait_timeout = 1 for insert ignore into idempotency_key"
                    + " (client_id, idem_key, body_hash, contact_id, created_at)",
            5);

    @PersistenceContext
    private EntityManager entities;

    /**
     * The contact that came with this key before.
     *
     * @throws IdempotencyKeyReusedException if something else came with it
     */
    Optional<ContactReceipt> earlier(Long clientId, IdempotencyKey key) {
        return stored(clientId, key, "");
    }

    /** As {@link #earlier}, but waits for another request that is storing the same delivery right now. */
    Optional<ContactReceipt> awaited(Long clientId, IdempotencyKey key) {
        return stored(clientId, key, " lock in share mode");
    }

    private Optional<ContactReceipt> stored(Long clientId, IdempotencyKey key, String how) {
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
            throw new IdempotencyKeyReusedException();
        }
        return Optional.of(receipt(((Number) found.get(0)[1]).longValue()));
    }

    /** Those of several keys that came before, whatever came with them. */
    List<String> known(Long clientId, List<IdempotencyKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : new SqlText()
                        .add("select idem_key from idempotency_key where client_id = ? and ", clientId)
                        .in("idem_key", keys.stream().map(IdempotencyKey::word).toList())
                        .list(entities, row -> row.getString(1));
    }

    /** @throws DeliveredMeanwhileException if another request was faster with one of them; what this one did is undone */
    void remember(Long clientId, List<NewContact> stored) {
        List<Object[]> keys = stored.stream()
                .filter(one -> one.key() != null)
                .map(one -> new Object[] {
                    clientId,
                    one.key().word(),
                    one.key().contentHash(),
                    one.contact().getId(),
                    one.stamp().at()
                })
                .toList();
        int remembered;
        try {
            remembered = KEYS.insert(entities, keys);
        } catch (PersistenceException e) {
            // a row that came after this transaction began is a conflict to the database, not a duplicate
            throw new DeliveredMeanwhileException(e);
        }
        if (remembered < keys.size()) {
            throw new DeliveredMeanwhileException(null);
        }
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
