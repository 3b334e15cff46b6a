package vn.hotline.contact.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** What was said of a caller is nobody's business any more some time after it ended. Its history says that it was. */
@ApplicationScoped
public class KeptFlags implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "caller_flag";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_FLAGS_DAYS";
    }

    @Override
    public int days() {
        return 365;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(
                        "delete from caller_flag where ended_at < :before order by ended_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
