package vn.hotline.quality.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** What was said of somebody's work helps her for a time. Marks go with their review, and a review with its contact. */
@ApplicationScoped
public class KeptReviews implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "contact_review";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_REVIEWS_DAYS";
    }

    @Override
    public int days() {
        return 730;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(
                        "delete from contact_review where made_at < :before order by made_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
