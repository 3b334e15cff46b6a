package vn.hotline.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** A program sends a delivery again within hours, or never: after that its key is of no use. */
@ApplicationScoped
public class KeptKeys implements Kept {

    public static final String SETTING = "HOTLINE_KEEP_KEYS_DAYS";
    public static final int DAYS = 90;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "idempotency_key";
    }

    @Override
    public String setting() {
        return SETTING;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(
                        "delete from idempotency_key where created_at < :before order by created_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
