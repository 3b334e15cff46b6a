package vn.hotline.channel.zalo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** What Zalo told, by which repetitions are known. Conversations themselves stay, as the contacts do that came of them. */
@ApplicationScoped
public class KeptEvents implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "zalo";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_ZALO_DAYS";
    }

    @Override
    public int days() {
        return 90;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery("delete from zalo_event where stored_at < :before and done_at is not null"
                        + " order by stored_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
