package vn.hotline.reporting.publication.published;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** Of what somebody handed in at once: published totals that were typed, or a file of them. */
public enum PublishedStatus implements Status {
    PROPOSED(Look.open(Tone.WARN, "hour")),
    CONFIRMED(Look.ended(Tone.OK, "check")),
    REFUSED(Look.ended(Tone.LINE, "x"));

    private final Look look;

    PublishedStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
