package vn.hotline.platform.security;

/** Too many people ask for the same at this moment; nothing was done, and a moment later it can be. */
public class BusyException extends RuntimeException {

    public static final int RETRY_AFTER_SECONDS = 5;

    public BusyException() {
        super("too many at once", null, false, false);
    }
}
