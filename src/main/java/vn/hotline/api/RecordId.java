package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The id of a record as a part of an address. */
final class RecordId {

    private static final int MOST_DIGITS = 18;

    /** A regular expression without groups. */
    static final String WRITTEN = "\\d{1," + MOST_DIGITS + "}";

    private static final Pattern PATTERN = Pattern.compile(WRITTEN);

    private RecordId() {}

    /** @return empty for what is no id */
    static OptionalLong read(String part) {
        return PATTERN.matcher(part).matches() ? OptionalLong.of(Long.parseLong(part)) : OptionalLong.empty();
    }

    static JsonObject described() {
        return Json.createObjectBuilder(JsonSchema.plain("integer", "int64"))
                .add("minimum", 0)
                .add("maximum", (long) Math.pow(10, MOST_DIGITS) - 1)
                .build();
    }
}
