package vn.hotline.channel.door;

import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Tone;

/** How it stands with a way in, for whoever looks after the system. */
public enum DoorCondition implements Labelled {
    WORKING(Tone.OK, "check"),
    /** Something that only a person can put right. */
    TROUBLED(Tone.DANGER, "tri"),
    /** It was heard of, and has not been for a long time. */
    SILENT(Tone.WARN, "hour"),
    NEVER_HEARD(Tone.LINE, "dash"),
    OFF(Tone.LINE, "dash");

    private final Tone tone;
    private final String icon;

    DoorCondition(Tone tone, String icon) {
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
