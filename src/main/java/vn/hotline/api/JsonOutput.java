package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes the members of one object; what is unknown is written as null, so that every member is always there. */
final class JsonOutput {

    private final JsonGenerator json;

    private JsonOutput(JsonGenerator json) {
        this.json = json;
    }

    /** An object of its own or an element of a list. */
    static JsonOutput object(JsonGenerator json) {
        json.writeStartObject();
        return new JsonOutput(json);
    }

    /** @param value written as it reads: a constant's name, an instant in ISO 8601 */
    JsonOutput text(String name, Object value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value.toString());
        }
        return this;
    }

    JsonOutput number(String name, Number value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value.longValue());
        }
        return this;
    }

    JsonOutput decimal(String name, BigDecimal value) {
        if (value == null) {
            json.writeNull(name);
        } else {
            json.write(name, value);
        }
        return this;
    }

    JsonOutput flag(String name, boolean value) {
        json.write(name, value);
        return this;
    }

    JsonOutput texts(String name, Collection<String> values) {
        json.writeStartArray(name);
        values.forEach(json::write);
        json.writeEnd();
        return this;
    }

    JsonOutput part(String name, Consumer<JsonOutput> members) {
        json.writeStartObject(name);
        members.accept(this);
        json.writeEnd();
        return this;
    }

    <T> JsonOutput list(String name, Collection<T> elements, Consumer<T> write) {
        json.writeStartArray(name);
        elements.forEach(write);
        json.writeEnd();
        return this;
    }

    <T> JsonOutput objects(String name, Collection<T> elements, BiConsumer<JsonOutput, T> members) {
        json.writeStartArray(name);
        for (T element : elements) {
            json.writeStartObject();
            members.accept(this, element);
            json.writeEnd();
        }
        json.writeEnd();
        return this;
    }

    void end() {
        json.writeEnd();
    }
}
