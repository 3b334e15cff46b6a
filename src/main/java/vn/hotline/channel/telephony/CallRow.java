package vn.hotline.channel.telephony;

import java.util.List;
import vn.hotline.kernel.Helpline;

/**
 * A call as a page shows it.
 *
 * @param absence why it has no recording, if somebody said so; or null
 */
public record CallRow(PhoneCall call, List<CallRecording> recordings, RecordingAbsence absence) {

    /** Each call of the anti-trafficking line has a recording, or a reason why there is none. */
    public boolean lacksRecording() {
        return call.getLine() == Helpline.TRAFFICKING
                && call.getEndedAt() != null
                && absence == null
                && recordings.stream().noneMatch(one -> one.isKept() || one.isWaiting());
    }
}
