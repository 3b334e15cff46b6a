package vn.hotline.admin;

import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum AccessStatus implements Status {
    WAITING(Tone.WARN, "hour", true),
    CONFIRMED(Tone.OK, "check", false),
    REFUSED(Tone.DANGER, "x", false),
    WITHDRAWN(Tone.LINE, "undo", false);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    AccessStatus(Tone tone, String icon, boolean open) {
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
