package vn.hotline.platform.retention;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Rows of one table, which one statement deletes. */
public abstract class KeptRows implements Kept {

    private final String name;
    private final String setting;
    private final int days;
    private final String delete;

    @PersistenceContext
    private EntityManager entities;

    /** @param delete SQL that deletes rows from {@code :before}, the oldest first and {@code :most} at most */
    protected KeptRows(String name, String setting, int days, String delete) {
        this.name = name;
        this.setting = setting;
        this.days = days;
        this.delete = delete;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String setting() {
        return setting;
    }

    @Override
    public int days() {
        return days;
    }

    @Override
    public int deleteFrom(Instant before, int atMost) {
        return entities.createNativeQuery(delete)
                .setParameter("before", before)
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
