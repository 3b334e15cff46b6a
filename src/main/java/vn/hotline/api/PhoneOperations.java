package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.channel.telephony.PhoneEventType;

/** What the interface's description tells of telephone exchanges; numbers in the examples are invented. */
final class PhoneOperations {

    static final String TAG = "Phone";

    private static final String CALL = "1795374667.214";

    private PhoneOperations() {}

    static List<Operation> all() {
        return List.of(receive());
    }

    private static Operation receive() {
        return Operation.of(
                        PhoneResource.class,
                        "receive",
                        TAG,
                        "receivePhoneEvent",
                        "Tell what happens to a call",
                        "The event is stored, durably, before the answer, and worked on after it. Each call becomes one"
                                + " contact, in whatever order its events come. Send an event again whenever no answer"
                                + " arrived, or one of status 500 or 503. Exchanges that cannot be taught these words have"
                                + " addresses of their own, see the how-to.")
                .header(
                        MessageSignature.HEADER,
                        "HMAC-SHA-256 of the body's bytes, in hexadecimal digits, by the key that is set up for the"
                                + " exchange; needed if one is.",
                        Json.createObjectBuilder(JsonSchema.plain("string", null))
                                .add("pattern", "^" + MessageSignature.WRITTEN + "$")
                                .build())
                .takes(
                        PhoneEventInput.class,
                        "JSON in UTF-8, at most " + JsonText.LARGEST / 1024 + " KiB, no member twice.",
                        sent())
                .answers(
                        202,
                        "Stored.",
                        schemas -> Operation.content(
                                MediaType.APPLICATION_JSON,
                                schemas.answered(PhoneReceiptView.class),
                                Operation.examples(Map.of("stored", receipt()))),
                        AnswerHeader.REPLAYED);
    }

    /** Each can be sent as it is; together they are one call. */
    static Map<String, JsonValue> sent() {
        Map<String, JsonValue> examples = new LinkedHashMap<>();
        examples.put("ringing", json("""
                {"type": "RINGING", "callId": "%s", "at": "2026-11-22T02:14:07.302+07:00",
                 "from": "0900 000 147", "to": "111", "extension": "101"}"""));
        examples.put("answered", json("""
                {"type": "ANSWERED", "callId": "%s", "at": "2026-11-22T02:14:15+07:00", "extension": "101"}"""));
        examples.put("ended", json("""
                {"type": "ENDED", "callId": "%s", "at": "2026-11-22T02:21:40+07:00", "outcome": "ANSWERED",
                 "waitingSeconds": 8, "talkingSeconds": 445}"""));
        examples.put("recording", json("""
                {"type": "RECORDING_READY", "callId": "%s", "at": "2026-11-22T02:21:44+07:00",
                 "recording": {"url": "https://pbx.example.vn/recordings/1795374667.214.wav", "seconds": 445}}"""));
        return examples;
    }

    private static JsonObject receipt() {
        return JsonText.object(JsonText.of(new PhoneReceiptView(CALL, PhoneEventType.RINGING)));
    }

    private static JsonObject json(String text) {
        return JsonText.object(text.formatted(CALL).getBytes(StandardCharsets.UTF_8));
    }
}
