package vn.hotline.channel.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The events of Asterisk's REST interface (ARI), as its websocket sends them and a forwarder posts them. A call is the
 * channel of whoever called; the legs to the operators' telephones are told of by Dial.
 */
@ApplicationScoped
public class AsteriskDialect implements Dialect {

    /** PJSIP/101-00000004: the name of a channel begins with the extension it belongs to. */
    private static final Pattern CHANNEL = Pattern.compile("[^/]+/([^/@-]+)(?:@[^-]*)?-[0-9a-f]+(?:;\\d)?");

    private static final String CHANNEL_OF_RECORDING = "channel:";

    // causes of Q.850
    private static final int BUSY = 17;
    private static final int NO_ANSWER = 19;
    private static final int NOBODY_THERE = 18;
    private static final int NORMAL = 16;

    @Override
    public String name() {
        return "asterisk";
    }

    @Override
    public List<Sent> sent() {
        return List.of(Sent.JSON);
    }

    @Override
    public Optional<PhoneEvent> read(Message message, Exchange exchange) {
        String type = message.text("type");
        return switch (type == null ? "" : type) {
            case "StasisStart" -> start(message);
            case "Dial" -> dial(message);
            case "ChannelStateChange" -> stateChange(message);
            case "ChannelDestroyed" -> destroyed(message);
            case "RecordingFinished" -> recorded(message, exchange);
            default -> Optional.empty();
        };
    }

    private static Optional<PhoneEvent> start(Message message) {
        JsonObject channel = Words.object(message.json(), "channel");
        return isDialled(channel)
                ? Optional.of(event(PhoneEventType.RINGING, channel, message)
                        .direction(isOutbound(message) ? CallDirection.OUTBOUND : CallDirection.INBOUND)
                        .build())
                : Optional.empty();
    }

    /** A leg from the call to a telephone. */
    private static Optional<PhoneEvent> dial(Message message) {
        JsonObject caller = Words.object(message.json(), "caller");
        String status = message.text("dialstatus");
        PhoneEventType type =
                switch (status == null ? "" : status) {
                    case "RINGING" -> PhoneEventType.RINGING;
                    case "ANSWER" -> PhoneEventType.ANSWERED;
                    default -> null;
                };
        if (type == null || Words.text(caller, "id") == null) {
            return Optional.empty();
        }
        return Optional.of(event(type, caller, message)
                .extension(extension(Words.object(message.json(), "peer")))
                .build());
    }

    /** A channel is up while its caller listens to music, too; it is taken when somebody is connected. */
    private static Optional<PhoneEvent> stateChange(Message message) {
        JsonObject channel = Words.object(message.json(), "channel");
        String with = Words.text(Words.object(channel, "connected"), "number");
        return "Up".equals(Words.text(channel, "state")) && with != null && isDialled(channel)
                ? Optional.of(event(PhoneEventType.ANSWERED, channel, message)
                        .extension(with)
                        .build())
                : Optional.empty();
    }

    private static Optional<PhoneEvent> destroyed(Message message) {
        JsonObject channel = Words.object(message.json(), "channel");
        Integer cause = message.whole("cause");
        String word = message.text("cause_txt");
        return isDialled(channel)
                ? Optional.of(event(PhoneEventType.ENDED, channel, message)
                        .outcome(cause == null ? null : outcome(cause), word)
                        .build())
                : Optional.empty();
    }

    private static CallOutcome outcome(int cause) {
        return switch (cause) {
            case NORMAL -> CallOutcome.ABANDONED;
            case BUSY -> CallOutcome.BUSY;
            case NOBODY_THERE, NO_ANSWER -> CallOutcome.MISSED;
            default -> CallOutcome.FAILED;
        };
    }

    private static Optional<PhoneEvent> recorded(Message message, Exchange exchange) {
        JsonObject recording = Words.object(message.json(), "recording");
        String of = Words.text(recording, "target_uri");
        String name = Words.text(recording, "name");
        if (of == null || !of.startsWith(CHANNEL_OF_RECORDING) || name == null || exchange.recordingAddress() == null) {
            return Optional.empty();
        }
        String address = exchange.recordingAddress().replace("{name}", URLEncoder.encode(name, StandardCharsets.UTF_8));
        return Optional.of(PhoneEvent.of(PhoneEventType.RECORDING_READY, of.substring(CHANNEL_OF_RECORDING.length()))
                .at(Words.instant(message.text("timestamp")))
                .recording(address, null, Words.whole(Words.text(recording, "duration")))
                .build());
    }

    private static PhoneEvent.Builder event(PhoneEventType type, JsonObject channel, Message message) {
        return PhoneEvent.of(type, Words.text(channel, "id"))
                .at(Words.instant(message.text("timestamp")))
                .numbers(
                        Words.text(Words.object(channel, "caller"), "number"),
                        Words.text(Words.object(channel, "dialplan"), "exten"));
    }

    /** Whoever calls has dialled something; a leg that Asterisk itself began has not. */
    private static boolean isDialled(JsonObject channel) {
        String dialled = Words.text(Words.object(channel, "dialplan"), "exten");
        return dialled != null && !dialled.equals("s");
    }

    /** The dialplan says so by the first word it hands to the application. */
    private static boolean isOutbound(Message message) {
        return message.json().get("args") instanceof JsonArray args
                && !args.isEmpty()
                && args.get(0) instanceof JsonString word
                && word.getString().equalsIgnoreCase("out");
    }

    private static String extension(JsonObject peer) {
        String name = Words.text(peer, "name");
        Matcher channel = name == null ? null : CHANNEL.matcher(name);
        return channel != null && channel.matches() ? channel.group(1) : null;
    }
}
