package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.platform.ops.ProblemText;
import vn.hotline.platform.web.Texts;

@Schema(
        name = "Problem",
        description = "What went wrong (RFC 9457)",
        properties = {
            @SchemaProperty(name = "type", example = "urn:hotline:problem:invalid"),
            @SchemaProperty(name = "title", example = "Some fields cannot be accepted"),
            @SchemaProperty(name = "status", example = "422"),
            @SchemaProperty(
                    name = "instance",
                    description = "The path asked for, or the number of this failure in the server's log")
        })
record ProblemDocument(String type, String title, int status, String detail, String instance, List<FieldError> errors)
        implements Representation {

    static final String MEDIA_TYPE = ProblemText.MEDIA_TYPE;

    @Schema(
            name = "FieldError",
            properties = {
                @SchemaProperty(name = "field", description = "JSON path", example = "children[0].age"),
                @SchemaProperty(
                        name = "code",
                        description = "Stays the same in every language",
                        example = "age.unreadable")
            })
    record FieldError(String field, String code, String message) {}

    static ProblemDocument of(ProblemType type, int status, String instance, List<Problem> problems, Locale locale) {
        String texts = "api.problem." + type.name();
        List<Problem> ofWhole =
                problems.stream().filter(problem -> problem.field() == null).toList();
        String detail = ofWhole.isEmpty() ? text(locale, texts + ".detail") : text(locale, ofWhole.get(0));
        List<FieldError> errors = problems.stream()
                .filter(problem -> problem.field() != null)
                .map(problem -> new FieldError(problem.field(), problem.key(), text(locale, problem)))
                .toList();
        return new ProblemDocument(type.uri(), text(locale, texts + ".title"), status, detail, instance, errors);
    }

    private static String text(Locale locale, Problem problem) {
        return text(locale, problem.key(), problem.arguments().toArray());
    }

    /** A text that was forgotten must not turn a refusal into a failure. */
    private static String text(Locale locale, String key, Object... arguments) {
        try {
            return Texts.format(locale, key, arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject()
                .write("type", type)
                .write("title", title)
                .write("status", status)
                .write("detail", detail)
                .write("instance", instance);
        if (!errors.isEmpty()) {
            json.writeStartArray("errors");
            errors.forEach(error -> json.writeStartObject()
                    .write("field", error.field)
                    .write("code", error.code)
                    .write("message", error.message)
                    .writeEnd());
            json.writeEnd();
        }
        json.writeEnd();
    }
}
