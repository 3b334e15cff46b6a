package vn.hotline.deadline.clock;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** Whether a limit of law is waited for. That it has passed is no state: what is late is waited for all the same. */
public enum ClockStatus implements Status {
    RUNNING(Look.open(Tone.INFO, "clock")),
    PAUSED(Look.open(Tone.LINE, "pause")),
    MET(Look.ended(Tone.OK, "check")),
    STOPPED(Look.ended(Tone.LINE, "x"));

    private final Look look;

    ClockStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
