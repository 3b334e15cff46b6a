package vn.hotline.intervention.lead;

import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** The six steps of the published procedure, the end, and what becomes of a double or a mistake. */
public enum CaseStatus implements Status {
    RECEIVED(Look.open(Tone.WARN, "hour")),
    ASSESSMENT(Look.open(Tone.INFO, "folder")),
    NEEDS(Look.open(Tone.INFO, "folder")),
    PLANNING(Look.open(Tone.INFO, "folder")),
    ACTION(Look.open(Tone.INFO, "folder")),
    REVIEW(Look.open(Tone.ACC, "eye")),
    CLOSED(Look.ended(Tone.OK, "check")),
    MERGED(Look.ended(Tone.LINE, "link")),
    ANNULLED(Look.ended(Tone.LINE, "x"));

    private final Look look;

    CaseStatus(Look look) {
        this.look = look;
    }

    /** The steps a case goes through, in order. */
    public static List<CaseStatus> steps() {
        return Arrays.stream(values()).filter(CaseStatus::isOpen).toList();
    }

    @Override
    public Look getLook() {
        return look;
    }

    @Override
    public boolean isVoid() {
        return this == MERGED || this == ANNULLED;
    }
}
