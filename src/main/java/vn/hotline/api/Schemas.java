package vn.hotline.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hotline.contact.ContactForm;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.form.Described;
import vn.hotline.kernel.form.FormPart;
import vn.hotline.kernel.form.Shown;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;

/**
 * Schemas (OpenAPI 3.1) of what is sent and answered, read from the records, constants and forms themselves. Those with
 * names of their own are collected, to be referred to.
 */
final class Schemas {

    private static final Map<Class<?>, JsonObject> PLAIN = Map.of(
            String.class, JsonSchema.plain(JsonSchema.STRING, null),
            Instant.class, JsonSchema.plain(JsonSchema.STRING, "date-time"),
            LocalDate.class, JsonSchema.plain(JsonSchema.STRING, "date"),
            long.class, JsonSchema.plain("integer", "int64"),
            Long.class, JsonSchema.plain("integer", "int64"),
            int.class, JsonSchema.plain("integer", "int32"),
            Integer.class, JsonSchema.plain("integer", "int32"),
            BigDecimal.class, JsonSchema.plain("number", null),
            boolean.class, JsonSchema.plain("boolean", null));

    private final Map<String, JsonObject> named = new TreeMap<>();
    private final Function<CodeList, List<CodeEntry>> codes;

    /** @param codes the entries of a list that are offered for new records */
    Schemas(Function<CodeList, List<CodeEntry>> codes) {
        this.codes = codes;
    }

    JsonObject named() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        named.forEach(all::add);
        return all.build();
    }

    /** Collects a schema under its name. */
    JsonObject named(String name, JsonObjectBuilder schema) {
        named.put(name, schema.build());
        return JsonSchema.reference(name);
    }

    /** Adds to what is said of a schema that is there. */
    void tellMore(String name, String more) {
        JsonObject schema = named.get(name);
        named(
                name,
                Json.createObjectBuilder(schema)
                        .add(JsonSchema.DESCRIPTION, schema.getString(JsonSchema.DESCRIPTION) + "\n\n" + more));
    }

    /** Of an object that is sent: unknown members are refused, null is the same as absent. */
    JsonObject sent(Class<? extends Record> type) {
        return object(type, true);
    }

    /** Of an object that is answered: every member is always there. */
    JsonObject answered(Class<? extends Record> type) {
        return object(type, false);
    }

    /** Of a constant, with what each means to people. */
    JsonObject constants(Class<?> type) {
        String name = Labelled.typeName(type);
        if (!named.containsKey(name)) {
            JsonArrayBuilder constants = Json.createArrayBuilder();
            StringBuilder meanings = new StringBuilder();
            for (String word : names(type)) {
                constants.add(word);
                meanings.append("- `")
                        .append(word)
                        .append("`: ")
                        .append(meaning(type, word))
                        .append('\n');
            }
            named(
                    name,
                    Json.createObjectBuilder()
                            .add(JsonSchema.TYPE, JsonSchema.STRING)
                            .add(JsonSchema.DESCRIPTION, meanings.toString().strip())
                            .add("enum", constants));
        }
        return JsonSchema.reference(name);
    }

    private static List<String> names(Class<?> type) {
        return type == Section.class
                ? Section.all().stream().map(Section::name).toList()
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }

    private static String meaning(Class<?> type, String word) {
        String key = Labelled.labelKey(type, word);
        return label("vi", key) + " (" + label("en", key) + ")";
    }

    private static String label(String language, String key) {
        return ResourceBundle.getBundle("i18n.messages", new Locale(language))
                .getString(key)
                .replace("''", "'");
    }

    /** Of a code list; its entries are data, so that others may come with time. */
    String codeList(CodeList list) {
        String name = Arrays.stream(list.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        if (!named.containsKey(name)) {
            JsonArrayBuilder entries = Json.createArrayBuilder();
            StringBuilder meanings = new StringBuilder("Codes of the list " + list
                    + " that are offered now. Administrators add and withdraw codes without a new version of the"
                    + " interface; one withdrawn stays in records.\n");
            for (CodeEntry entry : codes.apply(list)) {
                entries.add(Json.createObjectBuilder()
                        .add("code", entry.getCode())
                        .add("vi", entry.getLabelVi())
                        .add("en", entry.getLabelEn()));
                meanings.append("\n- `%s`: %s (%s)".formatted(entry.getCode(), entry.getLabelVi(), entry.getLabelEn()));
            }
            named(
                    name,
                    Json.createObjectBuilder()
                            .add(JsonSchema.TYPE, JsonSchema.STRING)
                            .add(JsonSchema.DESCRIPTION, meanings.toString())
                            .add("x-codes", entries));
        }
        return name;
    }

    /**
     * A member as the code has it.
     *
     * @param within the object it stands in, empty for beside the others
     * @param required whether it has to be there
     */
    private record Told(String name, String within, boolean required, JsonObject schema) {}

    /** A form stands in it with its attributes, each in the object it belongs to. */
    private JsonObject object(Class<?> type, boolean sent) {
        Described described = type.getAnnotation(Described.class);
        String name = described.name() + (sent ? "Input" : "");
        if (named.containsKey(name)) {
            return JsonSchema.reference(name);
        }
        List<Told> all = Arrays.stream(type.getRecordComponents())
                .flatMap(member -> member.getType() == ContactForm.class
                        ? attributes(ContactForm.class, sent)
                        : Stream.of(told(member, sent)))
                .toList();
        List<Told> members = new ArrayList<>(within("", all));
        for (ContactPart part : ContactPart.values()) {
            List<Told> inner = within(part.member(), all);
            if (!inner.isEmpty()) {
                JsonObject schema = object(part.schema() + (sent ? "Input" : ""), part.description(), inner, sent);
                members.add(new Told(part.member(), "", !sent, sent ? JsonSchema.nullable(schema) : schema));
            }
        }
        return object(name, described.value(), members, sent);
    }

    private static List<Told> within(String part, List<Told> all) {
        return all.stream().filter(one -> one.within().equals(part)).toList();
    }

    private JsonObject object(String name, String description, List<Told> members, boolean sent) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        members.forEach(member -> properties.add(member.name(), member.schema()));
        List<String> required =
                members.stream().filter(Told::required).map(Told::name).toList();
        JsonObjectBuilder schema =
                Json.createObjectBuilder().add(JsonSchema.TYPE, "object").add(JsonSchema.DESCRIPTION, description);
        if (!required.isEmpty()) {
            schema.add("required", Json.createArrayBuilder(required));
        }
        schema.add("properties", properties);
        if (sent) {
            schema.add("additionalProperties", false);
        }
        return named(name, schema);
    }

    private Told told(RecordComponent member, boolean sent) {
        Described described = member.getAnnotation(Described.class);
        boolean nullable = sent ? !isNeeded(member) : member.isAnnotationPresent(MayBeNull.class);
        return new Told(
                member.getName(),
                described == null ? "" : described.within(),
                sent ? isNeeded(member) : described == null || described.always(),
                member(type(member.getGenericType(), sent), nullable, null, described, sent));
    }

    private Stream<Told> attributes(Class<?> form, boolean sent) {
        return Attribute.of(form).stream().map(attribute -> told(attribute, sent));
    }

    private static boolean isNeeded(RecordComponent member) {
        return !member.isAnnotationPresent(MayBeNull.class)
                && !member.getType().isPrimitive()
                && member.getType() != List.class;
    }

    /** Of what occurs several times in a form. */
    private JsonObject part(Class<?> form, boolean sent) {
        Described described = form.getAnnotation(Described.class);
        String name = described.name() + (sent ? "Input" : "");
        return named.containsKey(name)
                ? JsonSchema.reference(name)
                : object(name, described.value(), attributes(form, sent).toList(), sent);
    }

    private Told told(Attribute attribute, boolean sent) {
        boolean answered = attribute.type() == List.class || attribute.type().isPrimitive();
        boolean nullable = !attribute.isNeeded() && (sent || !answered);
        JsonObject type = type(attribute.genericType(), sent);
        Described described = attribute.annotation(Described.class);
        return new Told(
                attribute.as(),
                attribute.within(),
                !sent || attribute.isNeeded(),
                member(type, nullable, attribute, described, sent));
    }

    /**
     * @param attribute the one of a form that it becomes, or null
     * @param described null if the code says all of it
     */
    private JsonObject member(
            JsonObject type, boolean nullable, Attribute attribute, Described described, boolean sent) {
        List<CodeList> lists = lists(attribute);
        String description = description(described == null ? "" : described.value(), lists);
        JsonObjectBuilder schema = Json.createObjectBuilder(nullable ? JsonSchema.nullable(type) : type);
        if (!description.isEmpty()) {
            schema.add(JsonSchema.DESCRIPTION, description);
        }
        if (!lists.isEmpty()) {
            schema.add(
                    "x-code-lists",
                    Json.createArrayBuilder(lists.stream().map(CodeList::name).toList()));
        }
        if (sent && attribute != null && attribute.most() < Integer.MAX_VALUE) {
            schema.add("maxLength", attribute.most());
        }
        if (sent && described != null && !described.pattern().isEmpty()) {
            schema.add("pattern", "^" + described.pattern() + "$");
        }
        if (described != null && !described.example().isEmpty()) {
            schema.add("examples", example(type, described.example()));
        }
        return schema.build();
    }

    private String description(String said, List<CodeList> lists) {
        String ofLists = lists.stream()
                .map(list -> "`%s` (schema %s)".formatted(list, codeList(list)))
                .collect(Collectors.joining(" or "));
        return ofLists.isEmpty() ? said : ("Of the code list " + ofLists + ". " + said).strip();
    }

    private static JsonArrayBuilder example(JsonObject type, String example) {
        JsonValue value = type.getString(JsonSchema.TYPE, "").equals(JsonSchema.STRING)
                ? Json.createValue(example)
                : Json.createReader(new StringReader(example)).readValue();
        return Json.createArrayBuilder().add(value);
    }

    private JsonObject type(Type type, boolean sent) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? JsonSchema.list(type(of[0], sent), sent)
                    : Json.createObjectBuilder()
                            .add(JsonSchema.TYPE, "object")
                            .add("additionalProperties", type(of[1], sent))
                            .build();
        }
        Class<?> one = (Class<?>) type;
        if (Labelled.class.isAssignableFrom(one) || one.isEnum()) {
            return constants(one);
        }
        if (FormPart.class.isAssignableFrom(one)) {
            return part(one, sent);
        }
        return one.isRecord() ? object(one, sent) : PLAIN.get(one);
    }

    private static List<CodeList> lists(Attribute attribute) {
        Shown shown = attribute == null ? null : attribute.shown();
        return shown == null
                ? List.of()
                : Arrays.stream(shown.lists()).map(CodeList::valueOf).toList();
    }
}
