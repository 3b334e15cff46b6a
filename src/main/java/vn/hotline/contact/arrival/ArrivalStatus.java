package vn.hotline.contact.arrival;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum ArrivalStatus implements Status {
    WAITING(Look.open(Tone.WARN, "hour")),
    RINGING(Look.open(Tone.INFO, "ring")),
    TAKEN(Look.open(Tone.INFO, "pen")),
    RECORDED(Look.ended(Tone.OK, "check")),
    ABANDONED(Look.ended(Tone.LINE, "x")),
    /** Blocked: it rang nowhere. */
    TURNED_AWAY(Look.ended(Tone.LINE, "x"));

    private final Look look;

    ArrivalStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
