package vn.hotline.contact;

import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Tone;

/** What a contact worth recording was. "Counselling" in published figures counts all three. */
public enum ContactLevel implements Labelled {
    INFORMATION(Tone.LINE),
    IN_DEPTH(Tone.INFO),
    INTERVENTION(Tone.DANGER);

    private final Tone tone;

    ContactLevel(Tone tone) {
        this.tone = tone;
    }

    public Tone getTone() {
        return tone;
    }

    public String getIcon() {
        return null;
    }
}
