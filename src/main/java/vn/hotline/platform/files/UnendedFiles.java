package vn.hotline.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import vn.hotline.platform.retention.Kept;

/** Files that a server began to store and did not end: it was killed, and has stored them again since, or never will. */
@ApplicationScoped
public class UnendedFiles implements Kept {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public String name() {
        return "stored_file";
    }

    @Override
    public String setting() {
        return "HOTLINE_KEEP_HALF_FILES_DAYS";
    }

    @Override
    public int days() {
        return 1;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(
                        "delete from stored_file where ended_at is null and begun_at < :before order by id limit :most")
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
