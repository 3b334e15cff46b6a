package vn.hotline.platform.security;

import jakarta.ejb.ApplicationException;

/** The verb is not for this person or program: on pages it is answered like what does not exist. */
@ApplicationException(rollback = true)
public class NotAllowedException extends RuntimeException {

    public NotAllowedException(Verb verb) {
        super(verb.name());
    }
}
