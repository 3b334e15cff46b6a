package vn.hotline.platform.files;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** How far a file is that somebody sent. Until it is clean nobody opens it. */
public enum FileStatus implements Status {
    /** All of it is there and is to be looked at. */
    RECEIVED(Look.open(Tone.WARN, "hour")),
    /** It was looked through, and nothing was found. */
    CLEAN(Look.ended(Tone.OK, "check")),
    /** Something was found. It stays as evidence and is opened by nobody. */
    INFECTED(Look.ended(Tone.DANGER, "oct")),
    /** Nobody could say that it is clean: {@link QuarantineReason}. */
    QUARANTINED(Look.open(Tone.WARN, "lock"));

    private final Look look;

    FileStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
