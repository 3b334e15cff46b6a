package vn.hotline.reporting.publication.published;

import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

/** Of what somebody handed in at once: published totals that were typed, or a file of them. */
public enum PublishedStatus implements Status {
    PROPOSED(Tone.WARN, "hour", true),
    CONFIRMED(Tone.OK, "check", false),
    REFUSED(Tone.LINE, "x", false);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    PublishedStatus(Tone tone, String icon, boolean open) {
        this.tone = tone;
        this.icon = icon;
        this.open = open;
    }

    @Override
    public Tone getTone() {
        return tone;
    }

    @Override
    public String getIcon() {
        return icon;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
