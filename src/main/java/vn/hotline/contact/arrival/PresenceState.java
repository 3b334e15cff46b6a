package vn.hotline.contact.arrival;

import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Tone;

/** What somebody who is on duty does just now. */
public enum PresenceState implements Labelled {
    FREE(Tone.OK, "check"),
    BUSY(Tone.DANGER, "phone"),
    /** What was heard is written down. */
    AFTER_CALL(Tone.WARN, "pen"),
    BREAK(Tone.LINE, "hour");

    private final Tone tone;
    private final String icon;

    PresenceState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone getTone() {
        return tone;
    }

    public String getIcon() {
        return icon;
    }
}
