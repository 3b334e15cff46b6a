package vn.hotline.api;

import java.time.Instant;
import vn.hotline.channel.telephony.CallDirection;
import vn.hotline.channel.telephony.CallOutcome;
import vn.hotline.channel.telephony.PhoneEvent;
import vn.hotline.channel.telephony.PhoneEventType;
import vn.hotline.kernel.form.Described;

/** An event of a call as an exchange sends it. */
@Described(
        name = "PhoneEvent",
        value =
                "What happened to a call. Send each event when it happens, in any order and as often as you like: sent again"
                        + " with the same type, call, extension and moment it is the same event.")
record PhoneEventInput(
        PhoneEventType type,

        @Described(
                value = "The exchange's own word for the call, the same in all of its events.",
                example = "1795374667.214",
                pattern = ".{1,200}")
        String callId,

        @MayBeNull @Described("`INBOUND` if absent.") CallDirection direction,

        @MayBeNull
        @Described(
                value =
                        "When it happened, by the exchange's clock, with an offset. What is said to lie ahead is dated by when"
                                + " it came; so is what has no moment.",
                example = "2026-11-22T02:14:07.302+07:00")
        Instant at,

        @MayBeNull @Described("Who calls, in any writing, or a word for a withheld number.")
        String from,

        @MayBeNull @Described(value = "The number that was called; it decides the line.", example = "111")
        String to,

        @MayBeNull
        @Described(
                value = "Where it rings, or who took it. The operator who works at it sees the call.",
                example = "101",
                pattern = ".{0,40}")
        String extension,

        @MayBeNull @Described("Of `ENDED`: what became of it, if the exchange knows.")
        CallOutcome outcome,

        @MayBeNull @Described(value = "Of `ENDED`: the exchange's own word for it.", pattern = ".{0,80}")
        String cause,

        @MayBeNull @Described("Of `ENDED`: until it was taken or given up.")
        Integer waitingSeconds,

        @MayBeNull @Described("Of `ENDED`: since it was taken; 0 if it was not.")
        Integer talkingSeconds,

        @MayBeNull
        @Described(
                value = "The word that came with the request to place this call, if it was asked for.",
                pattern = ".{0,40}")
        String reference,

        @MayBeNull @Described("Of `RECORDING_READY`.") RecordingInput recording) {

    /** What can be fetched. */
    @Described(name = "PhoneRecording", value = "A recording that can be fetched.")
    record RecordingInput(
            @Described(
                    value = "Where it lies; only at hosts that are set up for the exchange it is fetched.",
                    example = "https://pbx.example.vn/recordings/1795374667.214.wav",
                    pattern = "https?://.{1,1990}")
            String url,

            @MayBeNull
            @Described(
                    value = "Its checksum in hexadecimal digits; what is fetched is compared with it.",
                    pattern = "[0-9A-Fa-f]{64}")
            String sha256,

            @MayBeNull @Described("How long it is.") Integer seconds) {

        static RecordingInput read(JsonInput json) {
            return new RecordingInput(json.text("url"), json.text("sha256"), json.whole("seconds"));
        }
    }

    static PhoneEventInput read(JsonInput json) {
        return new PhoneEventInput(
                json.constant("type", PhoneEventType.class),
                json.text("callId"),
                json.constant("direction", CallDirection.class),
                json.instant("at"),
                json.text("from"),
                json.text("to"),
                json.text("extension"),
                json.constant("outcome", CallOutcome.class),
                json.text("cause"),
                json.whole("waitingSeconds"),
                json.whole("talkingSeconds"),
                json.text("reference"),
                json.part("recording", RecordingInput::read));
    }

    PhoneEvent event() {
        return new PhoneEvent(
                type,
                callId,
                direction == null ? CallDirection.INBOUND : direction,
                at,
                PhoneEvent.fittingNumber(from),
                PhoneEvent.fittingNumber(to),
                extension,
                outcome,
                cause,
                waitingSeconds,
                talkingSeconds,
                reference,
                recording == null
                        ? null
                        : new PhoneEvent.Recording(recording.url, recording.sha256, recording.seconds));
    }
}
