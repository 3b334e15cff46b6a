package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import vn.hotline.platform.ops.Unavailable;

/** Headers of answers that a program can make use of. */
enum AnswerHeader {
    LOCATION(
            HttpHeaders.LOCATION,
            "Path of what was stored.",
            "uri-reference",
            Json.createValue("/api/v1/contacts/341827")),
    REPLAYED(
            IdempotencyHeader.REPLAYED,
            "`true` if this delivery had been stored before: the answer is the same, nothing was stored again.",
            null,
            Json.createValue("true")),
    LANGUAGE(HttpHeaders.CONTENT_LANGUAGE, "Language of the texts.", null, Json.createValue("vi-VN")),
    CHALLENGE(
            HttpHeaders.WWW_AUTHENTICATE,
            "Which token, or which scope, is missing.",
            null,
            Json.createValue("Bearer realm=\"hotline\", error=\"insufficient_scope\", scope=\"contacts:read\"")),
    RETRY_AFTER(
            HttpHeaders.RETRY_AFTER,
            "In how many seconds to send it again: " + ProblemMapper.RETRY_AFTER_SECONDS + " after a collision, "
                    + Unavailable.RETRY_AFTER_SECONDS + " while the system cannot answer, as it says after too much.",
            null,
            Json.createValue(Unavailable.RETRY_AFTER_SECONDS)),
    TAG(
            HttpHeaders.ETAG,
            "Names what was answered; send it as If-None-Match.",
            null,
            Json.createValue("\"41.3.json.vi\"")),
    CACHING(HttpHeaders.CACHE_CONTROL, "How long it may be kept.", null, Json.createValue(OpenReports.CACHED)),
    VARYING(HttpHeaders.VARY, "What of the request the answer depends on.", null, Json.createValue(OpenReports.VARY));

    private final String header;
    private final String description;
    private final String format;
    private final JsonValue example;

    AnswerHeader(String header, String description, String format, JsonValue example) {
        this.header = header;
        this.description = description;
        this.format = format;
        this.example = example;
    }

    String getHeader() {
        return header;
    }

    JsonObject described() {
        boolean number = example.getValueType() == JsonValue.ValueType.NUMBER;
        JsonObjectBuilder header = Json.createObjectBuilder()
                .add("description", description)
                .add("schema", JsonSchema.plain(number ? "integer" : "string", format));
        return header.add("example", example).build();
    }

    JsonObject reference() {
        return Json.createObjectBuilder()
                .add("$ref", "#/components/headers/" + header)
                .build();
    }
}
