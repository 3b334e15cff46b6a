package vn.hotline.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Problems;

/**
 * Reads a JSON object member by member and notes, each at its place, what cannot be: a wrong type, an unknown constant,
 * a member nobody asked for. JSON null is the same as absent.
 */
final class JsonInput {

    static final int LONGEST_LIST = 50;

    /** More than any degree needs; a number of a million digits is none. */
    private static final int MOST_DIGITS = 25;

    private final JsonObject object;
    private final String path;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    private JsonInput(JsonObject object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** Reads a whole body; throws everything that was wrong with it at once. */
    static <T> T read(JsonObject body, Function<JsonInput, T> reading) {
        Problems problems = new Problems();
        JsonInput input = new JsonInput(body, "", problems);
        T result = reading.apply(input);
        input.refuseOthers();
        problems.throwIfAny();
        return result;
    }

    String text(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString string && isText(string.getString())) {
            return string.getString();
        }
        return wrong(name, "api.text");
    }

    /** For what people write either way, such as an age: 7 or "7 tuổi". */
    String textOrNumber(String name) {
        return value(name) instanceof JsonNumber number
                ? number.bigDecimalValue().toPlainString()
                : text(name);
    }

    Integer whole(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException tooLargeOrAFraction) {
            return wrong(name, "api.whole");
        }
        return wrong(name, "api.whole");
    }

    /** From -most to most, as degrees are. */
    BigDecimal decimal(String name, int most) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number
                && number.bigDecimalValue().abs().compareTo(BigDecimal.valueOf(most)) <= 0
                && number.bigDecimalValue().scale() <= MOST_DIGITS
                && number.bigDecimalValue().precision() <= MOST_DIGITS) {
            return number.bigDecimalValue();
        }
        return wrong(name, "api.decimal", -most, most);
    }

    boolean flag(String name) {
        JsonValue value = value(name);
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrong(name, "api.flag");
        }
        return value == JsonValue.TRUE;
    }

    Instant instant(String name) {
        String text = text(name);
        try {
            OffsetDateTime time = text == null ? null : OffsetDateTime.parse(text);
            if (time != null && !Days.isThinkable(time)) {
                return wrong(name, "api.instant");
            }
            return time == null ? null : time.toInstant();
        } catch (DateTimeParseException e) {
            return wrong(name, "api.instant");
        }
    }

    LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : Days.read(text).orElseGet(() -> wrong(name, "api.day"));
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return wrong(name, "api.constant", names(type));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonString string && isText(string.getString())) {
                texts.add(string.getString());
            } else {
                wrong(name + "[" + i + "]", "api.text");
            }
        }
        return texts;
    }

    /** What is read of a part, or null if it is absent. */
    <T> T part(String name, Function<JsonInput, T> reading) {
        JsonValue value = value(name);
        return value == null ? null : part(name, value, reading);
    }

    <T> List<T> parts(String name, Function<JsonInput, T> reading) {
        List<T> parts = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            T part = part(name + "[" + i + "]", array.get(i), reading);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private <T> T part(String name, JsonValue value, Function<JsonInput, T> reading) {
        if (!(value instanceof JsonObject inner)) {
            return wrong(name, "api.object");
        }
        JsonInput input = new JsonInput(inner, path + name + ".", problems);
        T part = reading.apply(input);
        input.refuseOthers();
        return part;
    }

    private JsonArray array(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (!(value instanceof JsonArray array)) {
            wrong(name, "api.list");
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (array.size() > LONGEST_LIST) {
            wrong(name, "api.listTooLong", LONGEST_LIST);
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        return array;
    }

    private void refuseOthers() {
        object.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> wrong(name, "api.unknownMember"));
    }

    private JsonValue value(String name) {
        asked.add(name);
        JsonValue value = object.get(name);
        return value == null || value.getValueType() == ValueType.NULL ? null : value;
    }

    private <T> T wrong(String name, String key, Object... arguments) {
        problems.at(path + name, key, arguments);
        return null;
    }

    /** Half a surrogate pair or a NUL is no text: it could not be stored as it came. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
