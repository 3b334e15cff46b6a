package vn.hotline.kernel;

import jakarta.persistence.MappedSuperclass;

/** What has an id in the database. Two are equal if they are the same stored row. */
@MappedSuperclass
public abstract class StoredRow {

    /** Null until it is stored. */
    public abstract Long getId();

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof StoredRow that
                        && getId() != null
                        && getClass() == other.getClass()
                        && getId().equals(that.getId());
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }
}
