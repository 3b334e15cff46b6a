package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.hotline.kernel.BusinessException.Problem;
import vn.hotline.platform.security.ApiScope;

/**
 * One operation as the interface's description tells of it. Path, verb and scope are read from the method that answers;
 * which problems it can answer with follows from what it takes.
 */
final class Operation {

    private final String verb;
    private final String path;
    private final String tag;
    private final String id;
    private final String summary;
    private final String description;
    private final ApiScope scope;
    private final List<Function<Schemas, JsonObject>> parameters = new ArrayList<>();
    private final Map<Integer, Function<Schemas, JsonObject>> answers = new TreeMap<>();
    private final Set<ProblemType> problems = EnumSet.noneOf(ProblemType.class);
    private Function<Schemas, JsonObject> body;

    /** By what a refusal is shown. */
    private Problem refused;

    private Operation(
            String verb, String path, ApiScope scope, String tag, String id, String summary, String description) {
        this.verb = verb;
        this.path = path;
        this.scope = scope;
        this.tag = tag;
        this.id = id;
        this.summary = summary;
        this.description = description;
        problems.addAll(Set.of(ProblemType.MALFORMED, ProblemType.FAILED, ProblemType.UNAVAILABLE));
    }

    /** @param method name of a method of the resource; how the operation is called, too */
    static Operation of(Class<?> resource, String method, String tag, String id, String summary, String description) {
        Method answering = Arrays.stream(resource.getDeclaredMethods())
                .filter(one -> one.getName().equals(method) && one.isAnnotationPresent(RequiresScope.class))
                .findFirst()
                .orElseThrow();
        Path own = answering.getAnnotation(Path.class);
        String verb = Arrays.stream(answering.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .findFirst()
                .orElseThrow()
                .value();
        String path = ApiApplication.class.getAnnotation(ApplicationPath.class).value()
                + resource.getAnnotation(Path.class).value()
                + (own == null ? "" : own.value());
        ApiScope scope = answering.getAnnotation(RequiresScope.class).value();
        return new Operation(verb, path, scope, tag, id, summary, description)
                .fails(
                        ProblemType.UNAUTHORIZED,
                        ProblemType.FORBIDDEN,
                        ProblemType.NOT_ACCEPTABLE,
                        ProblemType.AT_THE_SAME_MOMENT);
    }

    /** Without a token. */
    static Operation open(String path, String tag, String id, String summary, String description) {
        return new Operation(HttpMethod.GET, path, null, tag, id, summary, description).fails(ProblemType.NOT_FOUND);
    }

    String getPath() {
        return path;
    }

    String getVerb() {
        return verb.toLowerCase(Locale.ROOT);
    }

    Operation fails(ProblemType... types) {
        problems.addAll(List.of(types));
        return this;
    }

    /** The last part of the path. */
    Operation ofRecord(String what) {
        parameters.add(schemas -> Json.createObjectBuilder()
                .add("name", "id")
                .add("in", "path")
                .add("required", true)
                .add("description", what)
                .add("schema", RecordId.described())
                .build());
        return fails(ProblemType.NOT_FOUND);
    }

    /** A word of the program's own in the path. */
    Operation ofWord(String name, String what, String pattern) {
        parameters.add(schemas -> Json.createObjectBuilder()
                .add("name", name)
                .add("in", "path")
                .add("required", true)
                .add("description", what)
                .add("schema", pattern(pattern))
                .build());
        return fails(ProblemType.NOT_FOUND);
    }

    static JsonObject pattern(String pattern) {
        return Json.createObjectBuilder(JsonSchema.plain("string", null))
                .add("pattern", "^" + pattern + "$")
                .build();
    }

    Operation asks(List<QueryParameter<?>> query) {
        QueryParameter<?> shown =
                query.stream().filter(QueryParameter::isNeeded).findFirst().orElse(query.get(0));
        refused = new Problem(shown.getName(), shown.isNeeded() ? "input.required" : "input.cursor", List.of());
        query.forEach(one -> parameters.add(schemas -> one.described(schemas).build()));
        return fails(ProblemType.INVALID);
    }

    /** By what a refusal is shown that is due to no member of a body and no parameter of a query. */
    Operation refusedAt(String where, String key) {
        refused = new Problem(where, key, List.of());
        return fails(ProblemType.INVALID);
    }

    Operation header(String name, String what, JsonObject schema) {
        parameters.add(schemas -> Json.createObjectBuilder()
                .add("name", name)
                .add("in", "header")
                .add("description", what)
                .add("schema", schema)
                .build());
        return this;
    }

    /** @param examples by their names; the value is what is sent */
    Operation takes(Class<? extends Record> type, String what, Map<String, JsonValue> examples) {
        body = schemas -> Json.createObjectBuilder()
                .add("required", true)
                .add("description", what)
                .add("content", content(MediaType.APPLICATION_JSON, schemas.sent(type), examples(examples)))
                .build();
        return fails(ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INVALID);
    }

    /** Bytes as they are. @param name of their schema */
    Operation takesBytes(String name, String what) {
        body = schemas -> Json.createObjectBuilder()
                .add("required", true)
                .add("description", what)
                .add(
                        "content",
                        content(
                                MediaType.APPLICATION_OCTET_STREAM,
                                schemas.named(
                                        name,
                                        Json.createObjectBuilder(JsonSchema.plain("string", "binary"))
                                                .add("description", what)),
                                examples(Map.of("bytes", Json.createValue("\u00ff\u00d8\u00ff...")))))
                .build();
        return fails(ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    /** @param content the media types, made by {@link #content}; null without a body */
    Operation answers(int status, String what, Function<Schemas, JsonObject> content, AnswerHeader... headers) {
        answers.put(status, schemas -> answer(what, content == null ? null : content.apply(schemas), headers));
        return this;
    }

    static JsonObject content(String mediaType, JsonObject schema, JsonObject examples) {
        return Json.createObjectBuilder()
                .add(mediaType, Json.createObjectBuilder().add("schema", schema).add("examples", examples))
                .build();
    }

    /** @param values by their names */
    static JsonObject examples(Map<String, ? extends JsonValue> values) {
        JsonObjectBuilder examples = Json.createObjectBuilder();
        values.forEach(
                (name, value) -> examples.add(name, Json.createObjectBuilder().add("value", value)));
        return examples.build();
    }

    JsonObject described(Schemas schemas) {
        JsonObjectBuilder operation = Json.createObjectBuilder()
                .add("tags", Json.createArrayBuilder().add(tag))
                .add("operationId", id)
                .add("summary", summary)
                .add("description", scope == null ? description : "Scope `" + scope.getCode() + "`. " + description);
        if (scope == null) {
            operation.add("security", Json.createArrayBuilder());
        } else {
            operation.add("x-scope", scope.getCode());
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        parameters.forEach(parameter -> all.add(parameter.apply(schemas)));
        operation.add("parameters", all.add(InterfaceDescription.LANGUAGE_PARAMETER));
        if (body != null) {
            operation.add("requestBody", body.apply(schemas));
        }
        return operation.add("responses", responses(schemas)).build();
    }

    private JsonObject responses(Schemas schemas) {
        JsonObjectBuilder responses = Json.createObjectBuilder();
        answers.forEach((status, answer) -> responses.add(status.toString(), answer.apply(schemas)));
        Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
        problems.forEach(type -> byStatus.computeIfAbsent(type.getStatus(), status -> new ArrayList<>())
                .add(type));
        byStatus.forEach((status, types) -> responses.add(status.toString(), problem(schemas, types)));
        return responses
                .add("default", problem(schemas, List.of(ProblemType.OTHER)))
                .build();
    }

    /** All of them of one status. */
    private JsonObject problem(Schemas schemas, List<ProblemType> types) {
        Map<String, JsonValue> examples = new LinkedHashMap<>();
        Set<AnswerHeader> headers = EnumSet.of(AnswerHeader.LANGUAGE);
        StringBuilder what = new StringBuilder();
        for (ProblemType type : types) {
            JsonObject example = example(type);
            examples.put(type.word(), example);
            what.append(what.isEmpty() ? "" : " Or: ")
                    .append(example.getString("title"))
                    .append(" (`")
                    .append(type.word())
                    .append("`).");
            headers.addAll(headers(type));
        }
        return answer(
                what.toString(),
                content(ProblemDocument.MEDIA_TYPE, schemas.answered(ProblemDocument.class), examples(examples)),
                headers.toArray(AnswerHeader[]::new));
    }

    private static Set<AnswerHeader> headers(ProblemType type) {
        return switch (type) {
            case UNAUTHORIZED, FORBIDDEN -> Set.of(AnswerHeader.CHALLENGE);
            case AT_THE_SAME_MOMENT, UNAVAILABLE, TOO_OFTEN -> Set.of(AnswerHeader.RETRY_AFTER);
            default -> Set.of();
        };
    }

    private JsonObject example(ProblemType type) {
        List<Problem> problems = type == ProblemType.INVALID
                ? refused != null
                        ? List.of(refused)
                        : List.of(
                                new Problem("narrative", "input.required", List.of()),
                                new Problem("children[0].age", "age.unreadable", List.of()))
                : List.of();
        String instance = type == ProblemType.FAILED
                ? "urn:uuid:0d1b6a1e-6a3f-4a0e-8a53-5d1f0a3c2b7e"
                : path.replace("{id}", "341827").replaceAll("\\{\\w+}", "w-1");
        return JsonText.object(
                JsonText.of(ProblemDocument.of(type, type.getStatus(), instance, problems, Locale.ENGLISH)));
    }

    private static JsonObject answer(String what, JsonObject content, AnswerHeader... headers) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("description", what);
        if (headers.length > 0) {
            JsonObjectBuilder all = Json.createObjectBuilder();
            Arrays.stream(headers).forEach(header -> all.add(header.getHeader(), header.reference()));
            answer.add("headers", all);
        }
        if (content != null) {
            answer.add("content", content);
        }
        return answer.build();
    }
}
