package vn.hotline.api;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.kernel.form.Described;
import vn.hotline.platform.ops.ProblemText;
import vn.hotline.platform.web.Texts;

@Described(name = "Problem", value = "What went wrong (RFC 9457).")
record ProblemDocument(
        @Described(
                value = "The kind of problem, for programs; a name, not an address.",
                example = "urn:hotline:problem:invalid")
        String type,

        @Described(value = "The kind of problem, for people.", example = "Some fields cannot be accepted")
        String title,

        @Described(value = "As the status of the answer.", example = "422")
        int status,

        @Described("What to do about it, or what it was in this request.")
        String detail,

        @Described("The path asked for; of the type `failed` the number of this failure in the server's log.")
        String instance,

        @Described(value = "What is wrong with each field.", always = false)
        List<FieldError> errors)
        implements Representation {

    static final String MEDIA_TYPE = ProblemText.MEDIA_TYPE;

    @Described(name = "FieldError", value = "What is wrong with a field.")
    record FieldError(
            @Described(
                    value = "A path into the JSON that was sent, or the name of a parameter.",
                    example = "children[0].age")
            String field,

            @Described(value = "What is wrong, for programs.", example = "age.unreadable")
            String code,

            @Described("What is wrong, for people.") String message) {}

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
