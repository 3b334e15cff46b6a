package vn.hotline.contact;

import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Tone;

/** Why a contact was not worth recording; in the order of the keys 1 to 8. */
public enum Disposition implements Labelled {
    SILENT,
    HANG_UP,
    PRANK,
    WRONG_NUMBER,
    TEST,
    MISSED,
    FEEDBACK,
    OTHER;

    public Tone getTone() {
        return Tone.LINE;
    }

    public String getIcon() {
        return null;
    }
}
