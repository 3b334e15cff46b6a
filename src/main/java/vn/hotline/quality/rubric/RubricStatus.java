package vn.hotline.quality.rubric;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum RubricStatus implements Status {
    DRAFT(Look.open(Tone.LINE, "pen")),
    STANDING(Look.ended(Tone.OK, "check")),
    FORMER(Look.ended(Tone.LINE, "clock"));

    private final Look look;

    RubricStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
