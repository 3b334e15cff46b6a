package vn.hotline.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** What a person was told, read or not: it leads to records, and is none. */
@ApplicationScoped
public class KeptNotices implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_NOTICES_DAYS";
    }

    @Override
    public int days() {
        return 365;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(
                        "delete from notification where created_at < :before order by created_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
