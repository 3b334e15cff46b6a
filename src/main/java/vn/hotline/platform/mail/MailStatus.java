package vn.hotline.platform.mail;

import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum MailStatus implements Status {
    WAITING(Tone.WARN, "hour", true),
    SENT(Tone.OK, "check", false),
    /** There was nobody to send it to any more: the person left, or has no address. */
    DROPPED(Tone.LINE, "x", false),
    GIVEN_UP(Tone.DANGER, "oct", true);

    private final Tone tone;
    private final String icon;
    private final boolean open;

    MailStatus(Tone tone, String icon, boolean open) {
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
