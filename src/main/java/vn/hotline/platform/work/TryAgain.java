package vn.hotline.platform.work;

/** Something outside does not answer as it should: nothing is wrong here, and the work is tried again later. */
public class TryAgain extends Exception {

    private static final long serialVersionUID = 1L;

    public TryAgain(Throwable cause) {
        super(cause);
    }
}
