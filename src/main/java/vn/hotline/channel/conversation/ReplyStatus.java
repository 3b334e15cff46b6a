package vn.hotline.channel.conversation;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** How far an answer is. */
public enum ReplyStatus implements Status {
    WAITING(Look.open(Tone.LINE, "hour")),
    SENDING(Look.open(Tone.LINE, "hour")),
    SENT(Look.ended(Tone.LINE, "check")),
    RECEIVED(Look.ended(Tone.LINE, "check")),
    SEEN(Look.ended(Tone.OK, "eye")),
    REFUSED(Look.ended(Tone.DANGER, "oct"));

    private final Look look;

    ReplyStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
