package vn.hotline.channel.conversation;

import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** How far a picture or a file is. */
public enum AttachmentStatus implements Status {
    /** It is being fetched. */
    EXPECTED(Look.open(Tone.LINE, "hour")),
    /** It is kept, and nobody opens it before it was scanned. */
    QUARANTINED(Look.open(Tone.WARN, "lock")),
    /** There is nothing to fetch: a place, or a sticker that is shown by its name. */
    TOLD(Look.ended(Tone.LINE, "check")),
    /** It could not be fetched in time, or was refused: its address, its size. */
    LOST(Look.ended(Tone.DANGER, "oct"));

    private final Look look;

    AttachmentStatus(Look look) {
        this.look = look;
    }

    @Override
    public Look getLook() {
        return look;
    }
}
