package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The pieces that schemas of the interface (OpenAPI 3.1) are made of. */
final class JsonSchema {

    static final String STRING = "string";
    static final String DESCRIPTION = "description";
    static final String TYPE = "type";

    private static final String REFERENCE = "$ref";

    private JsonSchema() {}

    /** Of one that is collected under its name. */
    static JsonObject reference(String name) {
        return Json.createObjectBuilder()
                .add(REFERENCE, "#/components/schemas/" + name)
                .build();
    }

    /** The same or null. */
    static JsonObject nullable(JsonObject schema) {
        JsonObject nothing = plain("null", null);
        return schema.containsKey(REFERENCE)
                ? Json.createObjectBuilder()
                        .add("oneOf", Json.createArrayBuilder().add(schema).add(nothing))
                        .build()
                : Json.createObjectBuilder(schema)
                        .add(
                                TYPE,
                                Json.createArrayBuilder().add(schema.get(TYPE)).add("null"))
                        .build();
    }

    /** Of one value. */
    static JsonObject plain(String type, String format) {
        JsonObjectBuilder schema = Json.createObjectBuilder().add(TYPE, type);
        if (format != null) {
            schema.add("format", format);
        }
        return schema.build();
    }

    static JsonObject list(JsonObject element, boolean sent) {
        JsonObjectBuilder list = Json.createObjectBuilder().add(TYPE, "array").add("items", element);
        if (sent) {
            list.add("maxItems", JsonInput.LONGEST_LIST);
        }
        return list.build();
    }
}
