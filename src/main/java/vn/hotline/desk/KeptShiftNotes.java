package vn.hotline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** What a shift said to the next one is of no use a season later. What belongs to a record stands in the record. */
@ApplicationScoped
public class KeptShiftNotes implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "shift_note";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_SHIFT_NOTES_DAYS";
    }

    @Override
    public int days() {
        return 90;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(
                        "delete from shift_note where written_at < :before order by written_at limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
