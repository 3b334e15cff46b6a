package vn.hotline.kernel;

import jakarta.ejb.ApplicationException;

/** There is no such record, or this person may not know that there is: both answer 404. */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {

    private final transient RecordKind kind;
    private final transient Object id;

    /** @param kind null for what has no number */
    public NotFoundException(RecordKind kind, Object id) {
        super(kind + " " + id);
        this.kind = kind;
        this.id = id;
    }

    public RecordKind getKind() {
        return kind;
    }

    /** Null where what was asked for is no number at all. */
    public Long getId() {
        return id instanceof Number number ? number.longValue() : null;
    }
}
