package vn.hotline.referral;

import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Look;
import vn.hotline.kernel.Status;
import vn.hotline.kernel.Tone;

public enum ReferralStatus implements Status {
    DRAFTED(Look.open(Tone.LINE, "pen"), false),
    SENT(Look.open(Tone.WARN, "hour"), true),
    RECEIVED(Look.open(Tone.ACC, "check"), true),
    ACCEPTED(Look.open(Tone.INFO, "hand"), true),
    DECLINED(Look.open(Tone.DANGER, "x"), false),
    REPORTED(Look.open(Tone.OK, "reply"), false),
    CLOSED(Look.ended(Tone.LINE, "check"), false);

    private final Look look;
    private final boolean withAgency;

    ReferralStatus(Look look, boolean withAgency) {
        this.look = look;
        this.withAgency = withAgency;
    }

    /** The states in which the hotline waits for the agency. */
    public static List<ReferralStatus> waiting() {
        return Arrays.stream(values()).filter(ReferralStatus::isWithAgency).toList();
    }

    @Override
    public Look getLook() {
        return look;
    }

    /** Whether the next word is the agency's. */
    public boolean isWithAgency() {
        return withAgency;
    }
}
