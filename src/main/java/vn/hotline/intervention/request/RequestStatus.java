package vn.hotline.intervention.request;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum RequestStatus implements Status {
    WAITING(Look.open(Tone.WARN, "hour")),
    OPENED(Look.ended(Tone.OK, "folder")),
    LINKED(Look.ended(Tone.OK, "link")),
    DECLINED(Look.ended(Tone.DANGER, "x"));

    private final Look look;

    RequestStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
