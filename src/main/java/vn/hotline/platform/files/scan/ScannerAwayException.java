package vn.hotline.platform.files.scan;

import java.io.IOException;

/** No scanner answered, or it ended in the middle. */
public class ScannerAwayException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean atOnce;

    ScannerAwayException(String why, boolean atOnce, IOException cause) {
        super(why, cause);
        this.atOnce = atOnce;
    }

    /** Whether it was away from the beginning: as soon as it answers it is worth trying. */
    public boolean isAtOnce() {
        return atOnce;
    }
}
