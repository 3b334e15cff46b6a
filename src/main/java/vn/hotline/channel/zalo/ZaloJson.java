package vn.hotline.channel.zalo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Zalo's JSON. What is a text there may once be a number, and whatever is missing is no fault. */
final class ZaloJson {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private ZaloJson() {}

    /** Empty if it is no JSON object in UTF-8. */
    static Optional<JsonObject> object(byte[] bytes) {
        try {
            return object(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static Optional<JsonObject> object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException e) {
            // the parser has no exception type of its own for text that is nested too deeply
            return Optional.empty();
        }
    }

    /** A text or a number, as text; null if there is none. @param path names, each inside the one before */
    static String text(JsonObject object, String... path) {
        JsonValue value = object;
        for (String name : path) {
            value = value instanceof JsonObject inner ? inner.get(name) : null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    static JsonObject inner(JsonObject object, String name) {
        return object.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT;
    }

    static List<JsonObject> objects(JsonObject object, String name) {
        return array(object, name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    static List<String> texts(JsonObject object, String name) {
        return array(object, name).stream()
                .filter(JsonString.class::isInstance)
                .map(one -> ((JsonString) one).getString())
                .toList();
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }
}
