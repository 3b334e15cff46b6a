package vn.hotline.channel.telephony;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.Locale;
import vn.hotline.kernel.Days;

/** What stands in a message of somebody else's program: taken as far as it can be read, and never refused for its form. */
final class Words {

    private static final long MILLIS_OF_ANY_CALL = 100_000_000_000L;

    /** 2026-11-30T02:14:07.302+0700 as well as +07:00. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Words() {}

    static String known(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static JsonObject object(JsonObject within, String name) {
        return within.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static String text(JsonObject within, String name) {
        JsonValue value = within.get(name);
        if (value instanceof JsonString string) {
            return known(string.getString());
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : null;
    }

    static Integer whole(String text) {
        return text != null && text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
    }

    /** Seconds or milliseconds since 1970, or a time with its offset. */
    static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{9,14}")) {
            long number = Long.parseLong(text);
            return number < MILLIS_OF_ANY_CALL ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, TIME);
            return Days.isThinkable(time) ? time.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As much of it as is kept. */
    static String shortened(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** As much of it as is kept, ended so that two that begin alike stay two. */
    static String distinct(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        String end = HexFormat.of().formatHex(digest(text));
        return text.substring(0, most - end.length()) + end;
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
