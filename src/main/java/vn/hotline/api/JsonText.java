package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hotline.kernel.BusinessException.Problem;

/** JSON between bytes and objects. The factories are kept, since looking them up is slower than parsing. */
final class JsonText {

    static final int LARGEST = 256 * 1024;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private JsonText() {}

    /** @throws ProblemException TOO_LARGE beyond {@link #LARGEST} */
    static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, List.of(new Problem(null, "api.tooLarge", List.of(LARGEST / 1024))));
        }
        return bytes;
    }

    /** @throws ProblemException MALFORMED if it is no JSON object in UTF-8, or names a member twice */
    static JsonObject object(byte[] bytes) {
        if (bytes.length == 0) {
            throw malformed("api.bodyMissing");
        }
        if (value(bytes) instanceof JsonObject object) {
            return object;
        }
        throw malformed("api.objectExpected");
    }

    private static JsonValue value(byte[] bytes) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(decoded(bytes)))) {
            JsonValue value = value(parser, parser.next());
            if (parser.hasNext()) {
                throw malformed("api.unreadable");
            }
            return value;
        } catch (CharacterCodingException | RuntimeException e) {
            // the parser has no exception type of its own for text that is nested too deeply
            throw malformed("api.unreadable");
        }
    }

    private static JsonValue value(JsonParser parser, Event event) {
        return switch (event) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            default -> parser.getValue();
        };
    }

    /** The parser itself would let the last member of a name win. */
    private static JsonObject members(JsonParser parser) {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder();
        Set<String> names = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (!names.add(name)) {
                throw malformed("api.unreadable");
            }
            object.add(name, value(parser, parser.next()));
        }
        return object.build();
    }

    private static JsonArray elements(JsonParser parser) {
        JsonArrayBuilder array = BUILDERS.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(parser, event));
        }
        return array.build();
    }

    static byte[] of(Representation representation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = GENERATORS.createGenerator(bytes, StandardCharsets.UTF_8)) {
            representation.writeTo(json);
        }
        return bytes.toByteArray();
    }

    /** Strict: a byte that is no UTF-8 is refused rather than replaced. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static ProblemException malformed(String key) {
        return new ProblemException(ProblemType.MALFORMED, List.of(new Problem(null, key, List.of())));
    }
}
