package vn.hotline.contact.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** What was told of an arrival that was never told itself waits for nothing any more. */
@ApplicationScoped
public class KeptTellings implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "arrival_told";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_STRAY_NEWS_DAYS";
    }

    @Override
    public int days() {
        return 30;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery("delete from arrival_told where arrival_id is null and told_at < :before"
                        + " order by told_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
