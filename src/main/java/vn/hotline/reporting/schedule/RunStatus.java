package vn.hotline.reporting.schedule;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum RunStatus implements Status {
    CLAIMED(Look.open(Tone.INFO, "hour")),
    MADE(Look.ended(Tone.OK, "check")),
    FAILED(Look.open(Tone.DANGER, "oct"));

    private final Look look;

    RunStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
