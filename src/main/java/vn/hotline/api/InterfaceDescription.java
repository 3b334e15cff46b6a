package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.kernel.form.Described;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.security.ApiScope;

/**
 * The description of the interface (OpenAPI 3.1): what a stranger needs to write a program for it. It is made from the
 * code that answers, so that names, types, limits, constants and problems stand in one place; what people have to be told
 * beside that stands in {@link Described} and in the lists of operations.
 */
final class InterfaceDescription {

    static final JsonObject LANGUAGE_PARAMETER = Json.createObjectBuilder()
            .add("$ref", "#/components/parameters/Language")
            .build();

    private static final String TOKEN = "token";

    private static final String ABOUT = """
            The interface of the child-protection hotline 111 and its anti-trafficking line: pass contacts on, tell of \
            calls, send notices of the app, read the contacts of one's own centre, read the figures of a period, read published reports.

            **Token.** An administrator registers a program for a centre and gives it a token, shown once. It goes with \
            each request under `/api` as `Authorization: Bearer ...`, and is good for the scopes it was given: %s. Open \
            data need none.

            **JSON.** UTF-8. Members that are not described here are refused in what is sent (422), null is the same as \
            absent. In what is answered members may be added without a new version; be ready for it. Times have an \
            offset (RFC 3339); days are days in Viet Nam.

            **Problems.** Each refusal is a problem document (RFC 9457) of a type that stays the same, with texts in the \
            language of Accept-Language. Another method than those described is 405 with the header Allow, another path \
            404. Answers of status 503 say in Retry-After when to send it again.

            **Privacy.** Nobody's name or number belongs into an address. Each reading and each refusal is on the trail.

            This description is YAML; `Accept: application/json` or `?format=json` asks for JSON.""";

    private InterfaceDescription() {}

    static List<Operation> operations() {
        return Stream.of(
                        ContactOperations.all(),
                        PhoneOperations.all(),
                        AppOperations.all(),
                        ReportOperations.all(),
                        OpenReportOperations.all())
                .flatMap(List::stream)
                .toList();
    }

    /** @param codes the entries of a code list that are offered for new records */
    static JsonObject of(Function<CodeList, List<CodeEntry>> codes) {
        Schemas schemas = new Schemas(codes);
        JsonObject paths = paths(schemas);
        schemas.tellMore("Problem", problemTypes());
        schemas.tellMore("FieldError", "Codes, with their messages:\n" + FieldCodes.explained());
        schemas.tellMore("Figure", ReportOperations.figureCodes(schemas));
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add("info", info())
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .add(
                        "tags",
                        Json.createArrayBuilder()
                                .add(tag(
                                        ContactOperations.TAG,
                                        "What reached the hotline, as telephone exchange, app and others pass it on."))
                                .add(tag(PhoneOperations.TAG, "What telephone exchanges tell of calls."))
                                .add(tag(AppOperations.TAG, "What the mobile app sends, and asks for."))
                                .add(tag(ReportOperations.TAG, "Figures, as the reports count them."))
                                .add(tag(OpenReportOperations.TAG, "Published reports, for everybody.")))
                .add(
                        "security",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add(TOKEN, Json.createArrayBuilder())))
                .add("paths", paths)
                .add("components", components(schemas))
                .build();
    }

    private static JsonObjectBuilder info() {
        return Json.createObjectBuilder()
                .add("title", "Hotline 111")
                .add("version", "1")
                .add(
                        "description",
                        ABOUT.formatted(Arrays.stream(ApiScope.values())
                                .map(scope -> "`" + scope.getCode() + "`")
                                .collect(Collectors.joining(", "))));
    }

    private static JsonObjectBuilder tag(String name, String description) {
        return Json.createObjectBuilder().add("name", name).add("description", description);
    }

    private static JsonObject paths(Schemas schemas) {
        Map<String, JsonObjectBuilder> paths = new LinkedHashMap<>();
        operations().forEach(operation -> paths.computeIfAbsent(operation.getPath(), path -> Json.createObjectBuilder())
                .add(operation.getVerb(), operation.described(schemas)));
        JsonObjectBuilder all = Json.createObjectBuilder();
        paths.forEach(all::add);
        return all.build();
    }

    private static JsonObject components(Schemas schemas) {
        JsonObjectBuilder headers = Json.createObjectBuilder();
        Arrays.stream(AnswerHeader.values()).forEach(header -> headers.add(header.getHeader(), header.described()));
        return Json.createObjectBuilder()
                .add(
                        "securitySchemes",
                        Json.createObjectBuilder()
                                .add(
                                        TOKEN,
                                        Json.createObjectBuilder()
                                                .add("type", "http")
                                                .add("scheme", "bearer")
                                                .add("description", "The token an administrator gave the program.")))
                .add(
                        "parameters",
                        Json.createObjectBuilder()
                                .add(
                                        "Language",
                                        Json.createObjectBuilder()
                                                .add("name", "Accept-Language")
                                                .add("in", "header")
                                                .add("description", "Language of texts: `vi`, unless `en` comes first.")
                                                .add(
                                                        "schema",
                                                        Json.createObjectBuilder(JsonSchema.plain("string", null))
                                                                .add(
                                                                        "examples",
                                                                        Json.createArrayBuilder()
                                                                                .add("en")))))
                .add("headers", headers)
                .add("schemas", schemas.named())
                .build();
    }

    /** In Markdown. */
    private static String problemTypes() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH);
        return "Types, each with its status:\n"
                + Arrays.stream(ProblemType.values())
                        .map(type -> "\n- `%s` (%s): %s. %s"
                                .formatted(
                                        type.uri(),
                                        type == ProblemType.OTHER ? "any other" : type.getStatus(),
                                        texts.getString("api.problem." + type + ".title"),
                                        texts.getString("api.problem." + type + ".detail")))
                        .collect(Collectors.joining())
                        .replace("''", "'");
    }
}
