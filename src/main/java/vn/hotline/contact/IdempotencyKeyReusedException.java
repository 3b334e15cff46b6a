package vn.hotline.contact;

import jakarta.ejb.ApplicationException;

/** The word was used before, for other content. */
@ApplicationException(rollback = true)
public class IdempotencyKeyReusedException extends RuntimeException {}
