package vn.hotline.platform.mail;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum MailStatus implements Status {
    WAITING(Look.open(Tone.WARN, "hour")),
    SENT(Look.ended(Tone.OK, "check")),
    /** There was nobody to send it to any more: the person left, or has no address. */
    DROPPED(Look.ended(Tone.LINE, "x")),
    GIVEN_UP(Look.open(Tone.DANGER, "oct"));

    private final Look look;

    MailStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
