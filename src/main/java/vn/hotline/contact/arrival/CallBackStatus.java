package vn.hotline.contact.arrival;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum CallBackStatus implements Status {
    DUE(Look.open(Tone.WARN, "hour")),
    TAKEN(Look.open(Tone.INFO, "phone")),
    DONE(Look.ended(Tone.OK, "check")),
    /** The caller called again and was heard, or was reached for another of his calls. */
    SETTLED(Look.ended(Tone.OK, "check")),
    GIVEN_UP(Look.ended(Tone.LINE, "x"));

    private final Look look;

    CallBackStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
