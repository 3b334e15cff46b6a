package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import vn.hotline.channel.telephony.PhoneEvents.CallKey;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Problems;

/** The door for exchanges: what they tell is kept, then answered, then worked on. */
@ApplicationScoped
public class PhoneIntake {

    @Inject
    private PhoneEvents events;

    @Inject
    private PhoneWork work;

    /**
     * @return whether it had not been told before
     * @throws BusinessException with every problem at its field
     */
    public boolean take(long clientId, PhoneEvent event) throws SQLException {
        check(event);
        boolean fresh = events.keep(clientId, event);
        if (fresh) {
            work.soon(new CallKey(clientId, event.callId()));
        }
        return fresh;
    }

    static void check(PhoneEvent event) {
        Problems problems = new Problems().require("type", event.type()).require("callId", event.callId());
        longest(problems, "callId", event.callId(), PhoneEvent.LONGEST_CALL_ID);
        longest(problems, "extension", event.extension(), PhoneEvent.LONGEST_EXTENSION);
        longest(problems, "cause", event.cause(), PhoneEvent.LONGEST_CAUSE);
        longest(problems, "reference", event.reference(), PhoneEvent.LONGEST_REFERENCE);
        seconds(problems, "waitingSeconds", event.waitingSeconds());
        seconds(problems, "talkingSeconds", event.talkingSeconds());
        if (event.type() == PhoneEventType.RECORDING_READY) {
            problems.require("recording", event.recording());
        }
        if (event.recording() != null) {
            recording(problems, event.recording());
        }
        problems.throwIfAny();
    }

    private static void recording(Problems problems, PhoneEvent.Recording recording) {
        String url = recording.url();
        problems.require("recording.url", url)
                .check(url == null || url.matches("https?://[^\\s]+"), "recording.url", "api.address")
                .check(
                        recording.sha256() == null || recording.sha256().matches("[0-9A-Fa-f]{64}"),
                        "recording.sha256",
                        "api.checksum");
        longest(problems, "recording.url", url, PhoneEvent.LONGEST_ADDRESS);
        seconds(problems, "recording.seconds", recording.seconds());
    }

    private static void longest(Problems problems, String field, String text, int most) {
        problems.check(text == null || text.length() <= most, field, "input.tooLong", most);
    }

    private static void seconds(Problems problems, String field, Integer seconds) {
        problems.check(
                seconds == null || seconds >= 0 && seconds <= PhoneEvent.MOST_SECONDS,
                field,
                "api.between",
                0,
                PhoneEvent.MOST_SECONDS);
    }
}
