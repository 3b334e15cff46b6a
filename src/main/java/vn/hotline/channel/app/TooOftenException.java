package vn.hotline.channel.app;

/** More was sent than is allowed; nothing of it was taken, and it can be sent again later. */
public class TooOftenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    TooOftenException(int retryAfterSeconds) {
        super("too often", null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int getRetryAfterSeconds() {
        return retryAfterSeconds;
    }
}
