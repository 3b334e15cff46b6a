package vn.hotline.contact;

import jakarta.ejb.ApplicationException;

/** The same delivery is being stored by another request; asked again, the intake answers with that one. */
@ApplicationException(rollback = true)
public class DeliveredMeanwhileException extends RuntimeException {

    DeliveredMeanwhileException(Throwable cause) {
        super(cause);
    }
}
