package vn.hotline.kernel.form;

import java.io.Serializable;

/** Which version of a stored record a form was read at, and which its page saved last. */
public final class ReadVersion implements Serializable {

    /** The browser writes it before the version of text that it kept from an earlier page (kept.js). */
    static final String TAKEN_UP = "~";

    private String readAs;

    /** What this page saved last; its answer may have been lost on the way. */
    private String savedAs;

    void at(String version) {
        readAs = version;
        savedAs = version;
    }

    String readAs() {
        return readAs;
    }

    /** As the page carried it. */
    void sent(String carried) {
        boolean takenUp = carried != null && carried.startsWith(TAKEN_UP);
        String version = takenUp ? carried.substring(TAKEN_UP.length()) : carried;
        readAs = version == null || version.isBlank() ? null : version;
        if (takenUp) {
            savedAs = null;
        }
    }

    boolean is(String version) {
        return version.equals(readAs) || version.equals(savedAs);
    }
}
