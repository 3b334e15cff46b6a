package vn.hotline.reporting.schedule;

import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum RunStatus implements Status {
    CLAIMED(Tone.INFO, "hour", true),
    MADE(Tone.OK, "check", false),
    FAILED(Tone.DANGER, "oct", true);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    RunStatus(Tone tone, String icon, boolean open) {
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
