package vn.hotline.contact;

import jakarta.ejb.ApplicationException;

/** Of several deliveries one could not be stored, so none is: each has to be tried by itself. */
@ApplicationException(rollback = true)
public class NotTogetherException extends RuntimeException {

    NotTogetherException(Throwable cause) {
        super(cause);
    }
}
