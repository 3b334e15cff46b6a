package vn.hotline.admin;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum AccessStatus implements Status {
    WAITING(Look.open(Tone.WARN, "hour")),
    CONFIRMED(Look.ended(Tone.OK, "check")),
    REFUSED(Look.ended(Tone.DANGER, "x")),
    WITHDRAWN(Look.ended(Tone.LINE, "undo"));

    private final Look look;

    AccessStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
