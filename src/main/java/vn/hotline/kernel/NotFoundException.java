package vn.hotline.kernel;

import jakarta.ejb.ApplicationException;

/** There is no such record, or this person may not know that there is: both answer 404. */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {

    public NotFoundException(RecordKind kind, Object id) {
        super(kind + " " + id);
    }
}
