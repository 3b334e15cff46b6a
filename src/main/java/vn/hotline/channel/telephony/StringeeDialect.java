package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Stringee sends to an event URL: the state of a call each time it changes, and the recording when it is there. */
@ApplicationScoped
public class StringeeDialect implements Dialect {

    private static final String FROM_OUTSIDE = "EXTERNAL_CALL_IN";

    @Override
    public String name() {
        return "stringee";
    }

    @Override
    public List<Sent> sent() {
        return List.of(Sent.JSON);
    }

    @Override
    public Optional<PhoneEvent> read(Message message, Exchange exchange) {
        String recording = message.text("recording_url");
        PhoneEventType type = recording == null ? type(message.text("call_status")) : PhoneEventType.RECORDING_READY;
        if (type == null) {
            return Optional.empty();
        }
        JsonObject from = Words.object(message.json(), "from");
        JsonObject to = Words.object(message.json(), "to");
        CallDirection direction = direction(message, from);
        PhoneEvent.Builder event = PhoneEvent.of(type, message.text("call_id"))
                .direction(direction)
                .at(Words.instant(message.text("timestamp_ms")))
                .numbers(number(from), called(to, direction))
                .reference(message.text("clientCustomData"));
        switch (type) {
            case ENDED -> ended(event, message);
            case RECORDING_READY -> event.recording(recording, null, message.whole("duration"));
            default -> event.extension(extension(message, to, direction));
        }
        return Optional.of(event.build());
    }

    private static void ended(PhoneEvent.Builder event, Message message) {
        Integer all = message.whole("duration");
        Integer talking = message.whole("answerDuration");
        String cause = message.text("endCallCause");
        event.outcome(outcome(talking, cause, message.text("endedBy")), cause)
                .seconds(all == null || talking == null ? null : Math.max(0, all - talking), talking);
    }

    private static CallOutcome outcome(Integer talking, String cause, String endedBy) {
        if (talking != null && talking > 0) {
            return CallOutcome.ANSWERED;
        }
        String word = cause == null ? "" : cause.toLowerCase(Locale.ROOT);
        if (word.startsWith("486") || word.contains("busy")) {
            return CallOutcome.BUSY;
        }
        return "EXTERNAL".equals(endedBy) && word.contains("user_end") ? CallOutcome.ABANDONED : CallOutcome.MISSED;
    }

    private static CallDirection direction(Message message, JsonObject from) {
        String reason = message.text("callCreatedReason");
        boolean outside = reason == null ? "external".equals(Words.text(from, "type")) : reason.equals(FROM_OUTSIDE);
        return outside ? CallDirection.INBOUND : CallDirection.OUTBOUND;
    }

    /** Somebody outside has a number; somebody inside is known by the name she signed in with. */
    private static String extension(Message message, JsonObject to, CallDirection direction) {
        boolean inside = direction == CallDirection.INBOUND && "internal".equals(Words.text(to, "type"));
        return inside ? Words.text(to, "number") : message.text("request_from_user_id");
    }

    private static String number(JsonObject party) {
        return Words.text(party, "number");
    }

    /** The number that was dialled stands beside whoever it led to. */
    private static String called(JsonObject to, CallDirection direction) {
        String alias = Words.text(to, "alias");
        return direction == CallDirection.INBOUND && alias != null ? alias : number(to);
    }

    private static PhoneEventType type(String status) {
        return switch (status == null ? "" : status) {
            case "started", "ringing" -> PhoneEventType.RINGING;
            case "answered" -> PhoneEventType.ANSWERED;
            case "ended" -> PhoneEventType.ENDED;
            default -> null;
        };
    }
}
