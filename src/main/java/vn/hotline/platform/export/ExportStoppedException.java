package vn.hotline.platform.export;

import jakarta.ejb.ApplicationException;

/** An export ends before its last row: somebody stopped it, or nobody takes the file any more. */
@ApplicationException(rollback = true)
public class ExportStoppedException extends RuntimeException {

    ExportStoppedException(Throwable cause) {
        super(cause);
    }
}
