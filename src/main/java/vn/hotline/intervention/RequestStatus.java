package vn.hotline.intervention;

import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum RequestStatus implements Status {
    WAITING(Tone.WARN, "hour", true),
    OPENED(Tone.OK, "folder", false),
    LINKED(Tone.OK, "link", false),
    DECLINED(Tone.DANGER, "x", false);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    RequestStatus(Tone tone, String icon, boolean open) {
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
