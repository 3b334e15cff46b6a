package vn.hotline.quality.review;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum ReviewStatus implements Status {
    /** Drawn by lot; nobody looks at it yet. */
    DRAWN(Look.open(Tone.LINE, "hour")),
    /** Somebody scores it. */
    DRAFT(Look.open(Tone.LINE, "pen")),
    /** Whoever took the contact can read it. */
    GIVEN(Look.open(Tone.INFO, "reply")),
    AGREED(Look.open(Tone.OK, "check")),
    CONTESTED(Look.open(Tone.WARN, "chat")),
    CLOSED(Look.ended(Tone.OK, "check")),
    /** It could not be scored. */
    SET_ASIDE(Look.ended(Tone.LINE, "dash")),
    /** What was said against it was right. */
    TAKEN_BACK(Look.ended(Tone.LINE, "undo"));

    private final Look look;

    ReviewStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }

    @Override
    public boolean isVoid() {
        return this == SET_ASIDE || this == TAKEN_BACK;
    }

    /** Whether whoever took the contact has been told, so that she reads it for good. */
    public boolean isTold() {
        return compareTo(GIVEN) >= 0 && this != SET_ASIDE;
    }

    /** Whether its score counts. */
    public boolean isCounted() {
        return isTold() && !isVoid();
    }
}
