package vn.hotline.contact;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum ContactStatus implements Status {
    DRAFT(Look.open(Tone.LINE, "pen")),
    DISMISSED(Look.ended(Tone.LINE, "check")),
    FINALISED(Look.ended(Tone.OK, "check")),
    ANNULLED(Look.ended(Tone.LINE, "x"));

    private final Look look;

    ContactStatus(Look look) {
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
