package vn.hotline.channel.telephony;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import vn.hotline.channel.telephony.PhoneEvent.Recording;

/** An event as it is kept: one line of JSON, which is sealed, since it names who called. */
final class PhoneEventText {

    private PhoneEventText() {}

    static String of(PhoneEvent event) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", event.type().name())
                .add("callId", event.callId())
                .add("direction", event.direction().name());
        add(json, "at", event.at());
        add(json, "from", event.from());
        add(json, "to", event.to());
        add(json, "extension", event.extension());
        add(json, "outcome", event.outcome());
        add(json, "cause", event.cause());
        add(json, "waiting", event.waitingSeconds());
        add(json, "talking", event.talkingSeconds());
        add(json, "reference", event.reference());
        if (event.recording() != null) {
            add(json, "url", event.recording().url());
            add(json, "sha256", event.recording().sha256());
            add(json, "seconds", event.recording().seconds());
        }
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof Integer number) {
            json.add(name, number);
        } else if (value != null) {
            json.add(name, value.toString());
        }
    }

    static PhoneEvent read(String text) {
        JsonObject json = Json.createReader(new StringReader(text)).readObject();
        String at = json.getString("at", null);
        String outcome = json.getString("outcome", null);
        String url = json.getString("url", null);
        return new PhoneEvent(
                PhoneEventType.valueOf(json.getString("type")),
                json.getString("callId"),
                CallDirection.valueOf(json.getString("direction")),
                at == null ? null : Instant.parse(at),
                json.getString("from", null),
                json.getString("to", null),
                json.getString("extension", null),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                json.getString("cause", null),
                number(json, "waiting"),
                number(json, "talking"),
                json.getString("reference", null),
                url == null ? null : new Recording(url, json.getString("sha256", null), number(json, "seconds")));
    }

    private static Integer number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getInt(name) : null;
    }

    /**
     * The same for an event that is told again. A call rings and is taken at several places one after the other, so place
     * and moment belong to it.
     */
    static byte[] key(long clientId, PhoneEvent event) {
        String told = String.join(
                "\n",
                Long.toString(clientId),
                event.callId(),
                event.type().name(),
                String.valueOf(event.extension()),
                String.valueOf(event.at()),
                event.recording() == null ? "" : event.recording().url());
        return Words.digest(told);
    }
}
