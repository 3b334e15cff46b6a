package vn.hotline.contact.known;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum FlagStatus implements Status {
    STANDING(Look.open(Tone.INFO, "flag")),
    ENDED(Look.ended(Tone.LINE, "x")),
    EXPIRED(Look.ended(Tone.LINE, "clock"));

    private final Look look;

    FlagStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
