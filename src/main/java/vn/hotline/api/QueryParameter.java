package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.hotline.kernel.Days;

/** A parameter of an address, said once: by it the address is read, and the interface's description tells of it. */
final class QueryParameter<T> {

    /** Takes what stands in the address under a name, and notes what is wrong with it. */
    private interface Reading<T> {
        T of(QueryInput query, String name);
    }

    private static final String YEARS = " A day of the years " + Days.FIRST_YEAR + " to " + Days.LAST_YEAR + ".";

    private final String name;
    private final String description;
    private final boolean needed;
    private final Reading<T> reading;
    private final Function<Schemas, JsonObject> schema;

    private QueryParameter(
            String name, String description, boolean needed, Reading<T> reading, Function<Schemas, JsonObject> schema) {
        this.name = name;
        this.description = description;
        this.needed = needed;
        this.reading = reading;
        this.schema = schema;
    }

    static <E extends Enum<E>> QueryParameter<E> constant(String name, Class<E> type, String description) {
        return new QueryParameter<>(
                name, description, false, (query, of) -> query.constant(of, type), schemas -> schemas.constants(type));
    }

    /** Several, separated by commas. */
    static <E extends Enum<E>> QueryParameter<Set<E>> constants(
            String name, Class<E> type, Function<E, String> naming, String description) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(naming).toList();
        return new QueryParameter<>(
                name,
                description,
                false,
                (query, of) -> query.constants(of, type, naming),
                schemas -> Json.createObjectBuilder()
                        .add("type", "array")
                        .add(
                                "items",
                                Json.createObjectBuilder()
                                        .add("type", "string")
                                        .add("enum", Json.createArrayBuilder(names)))
                        .build());
    }

    static QueryParameter<LocalDate> day(String name, String description) {
        return new QueryParameter<>(
                name, description + YEARS, false, QueryInput::day, schemas -> JsonSchema.plain("string", "date"));
    }

    static QueryParameter<Boolean> flag(String name, String description) {
        return new QueryParameter<>(name, description, false, QueryInput::flag, schemas -> Json.createObjectBuilder()
                .add("type", "boolean")
                .add("default", false)
                .build());
    }

    static QueryParameter<Integer> whole(String name, int least, int most, int otherwise, String description) {
        return new QueryParameter<>(
                name,
                description,
                false,
                (query, of) -> query.whole(of, least, most, otherwise),
                schemas -> Json.createObjectBuilder()
                        .add("type", "integer")
                        .add("format", "int32")
                        .add("minimum", least)
                        .add("maximum", most)
                        .add("default", otherwise)
                        .build());
    }

    static QueryParameter<String> text(String name, String description) {
        return new QueryParameter<>(
                name, description, false, QueryInput::text, schemas -> JsonSchema.plain("string", null));
    }

    QueryParameter<T> needed() {
        return new QueryParameter<>(name, description, true, reading, schema);
    }

    String getName() {
        return name;
    }

    boolean isNeeded() {
        return needed;
    }

    T read(QueryInput query) {
        return reading.of(query, name);
    }

    JsonObjectBuilder described(Schemas schemas) {
        JsonObjectBuilder parameter =
                Json.createObjectBuilder().add("name", name).add("in", "query");
        if (needed) {
            parameter.add("required", true);
        }
        JsonObject type = schema.apply(schemas);
        if (type.getString("type", "").equals("array")) {
            parameter.add("style", "form").add("explode", false);
        }
        return parameter.add("description", description).add("schema", type);
    }
}
