package vn.hotline.intervention;

import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** The six steps of the published procedure, the end, and what becomes of a double or a mistake. */
public enum CaseStatus implements Status {
    RECEIVED(Tone.WARN, "hour", true),
    ASSESSMENT(Tone.INFO, "folder", true),
    NEEDS(Tone.INFO, "folder", true),
    PLANNING(Tone.INFO, "folder", true),
    ACTION(Tone.INFO, "folder", true),
    REVIEW(Tone.ACC, "eye", true),
    CLOSED(Tone.OK, "check", false),
    MERGED(Tone.LINE, "link", false),
    ANNULLED(Tone.LINE, "x", false);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    CaseStatus(Tone tone, String icon, boolean open) {
        this.tone = tone;
        this.icon = icon;
        this.open = open;
    }

    /** The steps a case goes through, in order. */
    public static List<CaseStatus> steps() {
        return Arrays.stream(values()).filter(CaseStatus::isOpen).toList();
    }

    @Override
    public Tone getTone() {
        return tone;
    }

    @Override
    public String getIcon() {
        return icon;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isVoid() {
        return this == MERGED || this == ANNULLED;
    }
}
