package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Exchanges that call an address with fields of our own names, such as {@code ?event=ringing&call=7&from=0900000147}. */
@ApplicationScoped
public class CallbackDialect implements Dialect {

    @Override
    public String name() {
        return "callback";
    }

    @Override
    public List<Sent> sent() {
        return List.of(Sent.QUERY, Sent.FORM);
    }

    @Override
    public Optional<PhoneEvent> read(Message message, Exchange exchange) {
        PhoneEventType type = type(message.text("event"));
        if (type == null) {
            return Optional.empty();
        }
        PhoneEvent.Builder event = PhoneEvent.of(type, message.text("call"))
                .direction("out".equals(message.text("direction")) ? CallDirection.OUTBOUND : CallDirection.INBOUND)
                .at(Words.instant(message.text("at")))
                .numbers(message.text("from"), message.text("to"))
                .extension(message.text("extension"))
                .outcome(outcome(message.text("outcome")), message.text("cause"))
                .seconds(message.whole("waiting"), message.whole("talking"))
                .reference(message.text("reference"));
        if (type == PhoneEventType.RECORDING_READY) {
            event.recording(message.text("recording"), message.text("sha256"), message.whole("seconds"));
        }
        return Optional.of(event.build());
    }

    private static PhoneEventType type(String event) {
        return switch (event == null ? "" : event) {
            case "ringing" -> PhoneEventType.RINGING;
            case "answered" -> PhoneEventType.ANSWERED;
            case "ended" -> PhoneEventType.ENDED;
            case "recording" -> PhoneEventType.RECORDING_READY;
            default -> null;
        };
    }

    private static CallOutcome outcome(String word) {
        return switch (word == null ? "" : word) {
            case "answered" -> CallOutcome.ANSWERED;
            case "missed" -> CallOutcome.MISSED;
            case "abandoned" -> CallOutcome.ABANDONED;
            case "busy" -> CallOutcome.BUSY;
            case "failed" -> CallOutcome.FAILED;
            default -> null;
        };
    }
}
