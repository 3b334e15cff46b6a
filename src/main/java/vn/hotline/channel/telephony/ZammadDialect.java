package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The push that exchanges send to Zammad's generic CTI: newCall, answer, hangup, as a form or JSON. It tells no time, so
 * an event happened when it came.
 */
@ApplicationScoped
public class ZammadDialect implements Dialect {

    /** A leg that was passed on: the call goes on elsewhere. */
    private static final String FORWARDED = "forwarded";

    private static final Map<String, CallOutcome> OUTCOMES = Map.of(
            "cancel", CallOutcome.ABANDONED,
            "noAnswer", CallOutcome.MISSED,
            "busy", CallOutcome.BUSY,
            "congestion", CallOutcome.FAILED,
            "notFound", CallOutcome.FAILED);

    @Override
    public String name() {
        return "zammad";
    }

    @Override
    public List<Sent> sent() {
        return List.of(Sent.FORM, Sent.JSON);
    }

    @Override
    public Optional<PhoneEvent> read(Message message, Exchange exchange) {
        String cause = message.text("cause");
        PhoneEventType type = type(message.text("event"));
        if (type == null || FORWARDED.equals(cause)) {
            return Optional.empty();
        }
        PhoneEvent.Builder event = PhoneEvent.of(type, message.text("callId"))
                .direction("out".equals(message.text("direction")) ? CallDirection.OUTBOUND : CallDirection.INBOUND)
                .numbers(message.text("from"), message.text("to"));
        if (type == PhoneEventType.ENDED) {
            event.outcome(cause == null ? null : OUTCOMES.get(cause), cause);
        } else {
            event.extension(message.text("answeringNumber"));
        }
        return Optional.of(event.build());
    }

    private static PhoneEventType type(String event) {
        return switch (event == null ? "" : event) {
            case "newCall" -> PhoneEventType.RINGING;
            case "answer" -> PhoneEventType.ANSWERED;
            case "hangup" -> PhoneEventType.ENDED;
            default -> null;
        };
    }
}
