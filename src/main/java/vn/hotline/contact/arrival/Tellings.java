package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HexFormat;
import vn.hotline.kernel.sealing.Sealing;

/**
 * What channels' ends told, by the keys they give. Keys are kept as keyed hashes, since some hold a number or an account
 * of a person.
 */
@ApplicationScoped
public class Tellings {

    private static final int KEY_LENGTH = 16;

    @PersistenceContext
    private EntityManager entities;

    static String keyOf(String source, String key) {
        return HexFormat.of().formatHex(Sealing.current().hash("arrival:" + source + ":" + key, KEY_LENGTH));
    }

    /** Held until the end of the transaction, and made if it is the first that is told by this key. */
    Told lock(String toldKey, Instant now) {
        // whoever is second waits here until the first one is stored, and then holds it alone: "insert ignore" would
        // let
        // two hold it and wait for each other
        entities.createNativeQuery("insert into arrival_told (told_key, told_at) values (:key, :now)"
                        + " on duplicate key update told_at = told_at")
                .setParameter("key", toldKey)
                .setParameter("now", now)
                .executeUpdate();
        return entities.find(Told.class, toldKey, LockModeType.PESSIMISTIC_WRITE);
    }
}
