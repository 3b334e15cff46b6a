package vn.hotline.counselling;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum CounsellingStatus implements Status {
    WAITING(Look.open(Tone.WARN, "hour")),
    RECORDED(Look.ended(Tone.OK, "check")),
    ANNULLED(Look.ended(Tone.LINE, "x"));

    private final Look look;

    CounsellingStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }

    @Override
    public boolean isVoid() {
        return this == ANNULLED;
    }
}
