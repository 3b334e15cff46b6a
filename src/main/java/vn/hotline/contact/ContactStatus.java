package vn.hotline.contact;

import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum ContactStatus implements Status {
    DRAFT(Tone.LINE, "pen", true),
    DISMISSED(Tone.LINE, "check", false),
    FINALISED(Tone.OK, "check", false),
    ANNULLED(Tone.LINE, "x", false);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    ContactStatus(Tone tone, String icon, boolean open) {
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

    @Override
    public boolean isVoid() {
        return this == ANNULLED;
    }
}
