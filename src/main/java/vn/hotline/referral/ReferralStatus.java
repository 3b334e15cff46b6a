package vn.hotline.referral;

import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum ReferralStatus implements Status {
    DRAFTED(Tone.LINE, "pen", true, false),
    SENT(Tone.WARN, "hour", true, true),
    RECEIVED(Tone.ACC, "check", true, true),
    ACCEPTED(Tone.INFO, "hand", true, true),
    DECLINED(Tone.DANGER, "x", true, false),
    REPORTED(Tone.OK, "reply", true, false),
    CLOSED(Tone.LINE, "check", false, false);

    private final Tone tone;
    private final String icon;
    private final boolean open;
    private final boolean withAgency;

    ReferralStatus(Tone tone, String icon, boolean open, boolean withAgency) {
        this.tone = tone;
        this.icon = icon;
        this.open = open;
        this.withAgency = withAgency;
    }

    /** The states in which the hotline waits for the agency. */
    public static List<ReferralStatus> waiting() {
        return Arrays.stream(values()).filter(ReferralStatus::isWithAgency).toList();
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

    /** Whether the next word is the agency's. */
    public boolean isWithAgency() {
        return withAgency;
    }
}
