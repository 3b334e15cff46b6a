package vn.hotline.channel.zalo;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One event as Zalo tells it. Names, ids and times are texts there; of what is not told there is null.
 *
 * @param name such as {@code user_send_text}
 * @param timestamp as it stands in the body, in milliseconds: it is signed so
 * @param personId who wrote to the account, follows it, is written to
 * @param byHand somebody typed it on Zalo's own page of the account
 * @param conversationId of somebody who writes without being known to the account
 * @param text of the message
 * @param about numbers of messages that were received or seen
 */
record ZaloEvent(
        String name,
        String timestamp,
        String personId,
        boolean byHand,
        String conversationId,
        String messageId,
        String text,
        List<Attached> attached,
        List<String> about) {

    private static final int LONGEST_NAME = 60;
    private static final String NAME_SIGNS = "[A-Za-z0-9_.\\-]+";

    /** Zalo's own numbers are short and plain. What is not would fit nowhere it is kept. */
    private static final Pattern NUMBER = Pattern.compile("[\\x21-\\x7E]{1,120}");

    /** A picture, a file, a place that came with a message. */
    record Attached(String type, String url, String name, String checksum, String latitude, String longitude) {

        static Attached of(JsonObject one) {
            JsonObject payload = ZaloJson.inner(one, "payload");
            return new Attached(
                    ZaloJson.text(one, "type"),
                    ZaloJson.text(payload, "url"),
                    ZaloJson.text(payload, "name"),
                    ZaloJson.text(payload, "checksum"),
                    ZaloJson.text(payload, "coordinates", "latitude"),
                    ZaloJson.text(payload, "coordinates", "longitude"));
        }
    }

    /**
     * Empty if it lacks what every event has.
     *
     * @param account the hotline's own number: whoever else is named is the person
     */
    static Optional<ZaloEvent> of(JsonObject body, String account) {
        String name = ZaloJson.text(body, "event_name");
        String timestamp = ZaloJson.text(body, "timestamp");
        if (name == null || name.length() > LONGEST_NAME || !name.matches(NAME_SIGNS) || timestamp == null) {
            return Optional.empty();
        }
        JsonObject message = ZaloJson.inner(body, "message");
        return Optional.of(new ZaloEvent(
                name,
                timestamp,
                Stream.of("sender", "recipient", "follower")
                        .map(role -> number(ZaloJson.text(body, role, "id")))
                        .filter(id -> id != null && !id.equals(account))
                        .findFirst()
                        .orElse(number(ZaloJson.text(body, "user_id"))),
                ZaloJson.text(body, "sender", "admin_id") != null,
                number(ZaloJson.text(message, "conversation_id")),
                key(ZaloJson.text(message, "msg_id")),
                ZaloJson.text(message, "text"),
                ZaloJson.objects(message, "attachments").stream()
                        .map(Attached::of)
                        .toList(),
                ZaloJson.texts(message, "msg_ids").stream()
                        .map(ZaloEvent::key)
                        .filter(key -> key != null)
                        .toList()));
    }

    private static String number(String told) {
        return told != null && NUMBER.matcher(told).matches() ? told : null;
    }

    /** By what a message is known again: its number, or a digest of what stands in its place. Null for none. */
    static String key(String told) {
        if (told == null || told.isBlank() || number(told) != null) {
            return number(told);
        }
        return HexFormat.of().formatHex(Sha256.of(told).digest());
    }

    ZaloEventKind kind() {
        return ZaloEventKind.of(name);
    }

    /** Who it is about: the same person each time. Null if it is about nobody. */
    String who() {
        return conversationId == null ? personId : conversationId;
    }

    /** When it happened, by Zalo's clock; empty if that is no time. */
    Optional<Instant> at() {
        try {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(timestamp)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By what a repetition is known: the message's number, or else all that was told. @param body as it came */
    byte[] key(byte[] body) {
        return (messageId == null ? Sha256.of(body) : Sha256.of(name + ' ' + messageId)).digest();
    }
}
