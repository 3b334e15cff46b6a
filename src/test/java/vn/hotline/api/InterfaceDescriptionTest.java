package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hotline.contact.ChildForm;
import vn.hotline.contact.ContactForm;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Problems;
import vn.hotline.kernel.form.Attribute;
import vn.hotline.kernel.form.Described;
import vn.hotline.kernel.form.Limits;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.reference.CodeEntry;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.platform.security.ApiScope;

/** The description of the interface, read by another program's parser and held against the code. */
class InterfaceDescriptionTest {

    private static final String JSON =
            InterfaceDescription.of(InterfaceDescriptionTest::entries).toString();
    private static final DescribedSchemas SCHEMAS = new DescribedSchemas(JSON);
    private static final SwaggerParseResult READ = new OpenAPIV3Parser().readContents(JSON);
    private static final OpenAPI API = READ.getOpenAPI();

    /** Where the code says what is wrong with a field of what is sent. */
    private static final List<String> WHERE_FIELDS_ARE_CHECKED = List.of(
            "api/JsonInput",
            "api/QueryInput",
            "api/IdempotencyHeader",
            "api/PlaceCodes",
            "api/ReportsResource",
            "api/ContactsResource",
            "channel/telephony/PhoneIntake",
            "channel/app/AppIntake",
            "channel/app/AppPictures",
            "contact/ContactCheck",
            "contact/Arrivals",
            "kernel/Age",
            "kernel/AgeText",
            "kernel/Cursor",
            "kernel/IdentityNumber",
            "kernel/Problems",
            "kernel/form/Limits",
            "platform/reference/Codes");

    // ------------------------------------------------------------ by itself

    @Test
    void anotherParserFindsNothingWrongWithIt() {
        assertThat(READ.getMessages()).isEmpty();
        assertThat(API.getPaths()).isNotEmpty();
    }

    @Test
    void itSaysTheSameInYaml() throws IOException {
        String yaml = YamlText.of(InterfaceDescription.of(InterfaceDescriptionTest::entries));

        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(DescribedSchemas.tree(JSON));
        assertThat(new OpenAPIV3Parser().readContents(yaml).getMessages()).isEmpty();
        assertThat(yaml).doesNotContain("{\"");
    }

    /** The answers of today's frameworks when they look at classes by themselves. */
    @Test
    void nothingIsNonsense() {
        assertThat(JSON).doesNotContain("-2147483648", "2147483647", "\"multipleOf\"", "AppUser", "vn.hotline");
    }

    @Test
    void everyExampleIsWhatItIsAnExampleOf() {
        operations().forEach((name, operation) -> {
            if (operation.getRequestBody() != null) {
                examples(name + " body", operation.getRequestBody().getContent());
            }
            operation.getResponses().forEach((status, response) -> {
                if (response.getContent() != null) {
                    examples(name + " " + status, response.getContent());
                }
            });
        });
    }

    private static void examples(String where, io.swagger.v3.oas.models.media.Content contents) {
        contents.forEach((mediaType, content) -> {
            assertThat(content.getExamples()).as(where).isNotEmpty();
            content.getExamples().values().forEach(example -> {
                JsonNode value = new ObjectMapper().valueToTree(example.getValue());
                assertThat(SCHEMAS.errors(pointer(content.getSchema()), value))
                        .as(where)
                        .isEmpty();
            });
        });
    }

    private static String pointer(Schema<?> schema) {
        return schema.get$ref().substring(1);
    }

    @Test
    void everySchemaAndMemberIsTyped() {
        API.getComponents().getSchemas().forEach((name, schema) -> {
            assertThat(schema.getDescription()).as(name).isNotBlank();
            assertThat(schema.getTypes()).as(name).isNotEmpty();
            properties(schema).forEach((member, type) -> assertThat(
                            type.getTypes() != null || type.get$ref() != null || type.getOneOf() != null)
                    .as(name + "." + member)
                    .isTrue());
        });
    }

    // ------------------------------------------------------------ operations

    @Test
    void everyMethodThatAnswersIsDescribedAndNothingElse() {
        Map<String, String> answering = new HashMap<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method)
                        .forEach(verb -> answering.put(
                                verb + " " + path(resource, method),
                                method.getAnnotation(RequiresScope.class)
                                        .value()
                                        .getCode()));
            }
        }

        Map<String, Object> described = new HashMap<>();
        operations().forEach((name, operation) -> {
            if (operation.getSecurity() == null) {
                described.put(name, operation.getExtensions().get("x-scope"));
            }
        });
        assertThat(described).isEqualTo(answering).isNotEmpty();
    }

    @Test
    void openDataAreDescribedWithoutAToken() {
        assertThat(operations().entrySet().stream()
                        .filter(one -> one.getValue().getSecurity() != null)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "GET /open/v1/reports",
                        "GET /open/v1/reports.json",
                        "GET /open/v1/reports/{id}",
                        "GET /open/v1/reports/{id}.json",
                        "GET /open/v1/reports/{id}.csv");
        assertThat(operations().entrySet().stream()
                        .filter(one -> one.getValue().getSecurity() != null)
                        .map(one -> one.getKey().substring("GET ".length()).replace("{id}", "41")))
                .allMatch(OpenReports::isKnown);
    }

    @Test
    void everyScopeIsNamed() {
        assertThat(Arrays.stream(ApiScope.values()).map(scope -> "`" + scope.getCode() + "`"))
                .allMatch(API.getInfo().getDescription()::contains);
    }

    /** What a method reads of an address or a header is declared where it is read. */
    @Test
    void everyParameterIsDescribed() throws ReflectiveOperationException {
        Set<String> declared = new TreeSet<>();
        for (Class<?> resource : resources()) {
            for (Field field : resource.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == QueryParameter.class) {
                    field.setAccessible(true);
                    declared.add(((QueryParameter<?>) field.get(null)).getName());
                }
            }
            for (Method method : resource.getDeclaredMethods()) {
                List<Annotation> annotations = Arrays.stream(method.getParameterAnnotations())
                        .flatMap(Arrays::stream)
                        .toList();
                annotations.stream()
                        .filter(HeaderParam.class::isInstance)
                        .forEach(header -> declared.add(((HeaderParam) header).value()));
                annotations.stream()
                        .filter(PathParam.class::isInstance)
                        .forEach(word -> declared.add(((PathParam) word).value()));
            }
        }
        declared.addAll(Set.of("id", "Accept-Language", "If-None-Match"));

        Set<String> described = operations().values().stream()
                .flatMap(operation -> operation.getParameters().stream())
                .map(InterfaceDescriptionTest::resolved)
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(declared);
    }

    private static Parameter resolved(Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : API.getComponents()
                        .getParameters()
                        .get(parameter.get$ref().substring(parameter.get$ref().lastIndexOf('/') + 1));
    }

    // ------------------------------------------------------------ limits

    /** A text as long as is told is taken, one letter more is refused at its path; so is a list. */
    @Test
    void everyLimitIsTheOneThatIsKept() {
        List<String> told = new ArrayList<>();
        inputs().forEach((path, schema) -> {
            if (schema.getMaxLength() != null) {
                told.add(path);
                assertThat(tooLong(path, schema.getMaxLength())).as(path).isEmpty();
                assertThat(tooLong(path, schema.getMaxLength() + 1)).as(path).containsExactly(path);
            }
            if (schema.getMaxItems() != null) {
                told.add(path);
                assertThat(tooMany(path, schema.getMaxItems())).as(path).isEmpty();
                assertThat(tooMany(path, schema.getMaxItems() + 1)).as(path).containsExactly(path);
            }
        });
        assertThat(told).hasSizeGreaterThan(12);
    }

    /** Whatever else is text has a limit of its kind: a constant, a code, a time. */
    @Test
    void noTextThatIsSentIsWithoutALimit() {
        Set<String> ofOtherKinds = Set.of("place.provinceCode", "place.communeCode");
        assertThat(inputs().entrySet().stream()
                        .filter(one -> one.getValue().getTypes() != null
                                && one.getValue().getTypes().contains("string"))
                        .filter(one -> one.getValue().getMaxLength() == null
                                && one.getValue().getFormat() == null
                                && (one.getValue().getExtensions() == null
                                        || !one.getValue().getExtensions().containsKey("x-code-lists")))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(ofOtherKinds);
    }

    @Test
    void everyFieldOfAChildIsDescribed() {
        String[] fields =
                Attribute.of(ChildForm.class).stream().map(Attribute::name).toArray(String[]::new);
        assertThat(properties(schema("ChildInput"))).containsOnlyKeys(fields);
        assertThat(properties(schema("Child"))).containsOnlyKeys(fields);
        assertThat(schema("Child").getRequired()).containsExactlyInAnyOrder(fields);
    }

    private static List<String> tooLong(String path, int letters) {
        ContactInput input = read(nested(path, "\"" + "x".repeat(letters) + "\""));
        Problems problems = new Problems();
        Limits.check(input.asForm(null, null), problems);
        return FieldNames.inJson(problems.list()).stream()
                .map(problem -> problem.field().replace("[0]", "[]"))
                .toList();
    }

    private static List<String> tooMany(String path, int elements) {
        String element = path.equals("children") ? "{}," : "\"x\",";
        String list = element.repeat(elements);
        String json = nested(path, "[" + list.substring(0, list.length() - 1) + "]");
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> read(json));
        return refused == null
                ? List.of()
                : refused.getProblems().stream()
                        .map(problem -> problem.field().replace("[0]", "[]"))
                        .toList();
    }

    private static String nested(String path, String value) {
        String[] parts = path.split("[.]");
        return parts.length == 1
                ? "{\"%s\":%s}".formatted(path, value)
                : parts[0].endsWith("[]")
                        ? "{\"children\":[{\"%s\":%s}]}".formatted(parts[1], value)
                        : "{\"%s\":{\"%s\":%s}}".formatted(parts[0], parts[1], value);
    }

    private static ContactInput read(String json) {
        return JsonInput.read(JsonText.object(json.getBytes(StandardCharsets.UTF_8)), ContactInput::read);
    }

    /** Members of what is sent by their paths. */
    private static Map<String, Schema<?>> inputs() {
        Map<String, Schema<?>> inputs = new HashMap<>();
        properties(schema("ContactInput")).forEach((name, member) -> inputs.put(name, member));
        properties(schema("CallerInput")).forEach((name, member) -> inputs.put("caller." + name, member));
        properties(schema("PlaceInput")).forEach((name, member) -> inputs.put("place." + name, member));
        properties(schema("ChildInput")).forEach((name, member) -> inputs.put("children[]." + name, member));
        return inputs;
    }

    @Test
    void everyContactOfTheExamplesIsRead() {
        assertThat(ContactOperations.sent().values()).hasSizeGreaterThan(2).allSatisfy(example -> assertThatCode(
                        () -> read(example.toString()))
                .doesNotThrowAnyException());
    }

    // ------------------------------------------------------------ constants and codes

    @Test
    void everyConstantIsToldWithItsMeaning() {
        ResourceBundle english = ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH);
        List<Class<?>> enums = constantsOfMembers();
        assertThat(enums).hasSizeGreaterThan(6).allSatisfy(type -> {
            Schema<?> told = schema(Labelled.typeName(type));
            List<String> constants = type == Section.class
                    ? Section.all().stream().map(Section::name).toList()
                    : Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList();
            assertThat(told.getEnum()).isEqualTo(constants);
            assertThat(constants)
                    .allMatch(constant -> told.getDescription().contains("`" + constant + "`: ")
                            && told.getDescription().contains(english.getString(Labelled.labelKey(type, constant))));
        });
        assertThat(API.getComponents().getSchemas().entrySet().stream()
                        .filter(one -> one.getValue().getEnum() != null)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(
                        enums.stream().map(Labelled::typeName).toList());
    }

    /** Of all records that are sent or answered, and of what occurs several times in them. */
    private static List<Class<?>> constantsOfMembers() {
        Stream<Class<?>> ofRecords = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.hotline.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Described.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(member -> member.getType());
        return Stream.concat(
                        ofRecords,
                        Stream.of(ContactForm.class, ChildForm.class)
                                .flatMap(form -> Attribute.of(form).stream())
                                .map(Attribute::type))
                .<Class<?>>map(type -> type)
                .filter(type -> type.isEnum() || type == Section.class)
                .distinct()
                .toList();
    }

    @Test
    void everyRecordThatIsAnsweredIsDescribedWhole() {
        List<Class<?>> answered = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.hotline.api")
                        .stream()
                        .filter(type -> type.isAssignableTo(Representation.class) && !type.isInterface())
                        .filter(type -> type.isAssignableTo(Record.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(answered).hasSizeGreaterThan(4).allSatisfy(type -> assertThat(
                        properties(schema(type.getAnnotation(Described.class).name())))
                .containsOnlyKeys(Arrays.stream(type.getRecordComponents())
                        .flatMap(InterfaceDescriptionTest::membersOf)
                        .collect(Collectors.toSet())));
    }

    /** A form stands with its attributes, each at the beginning of its path. */
    private static Stream<String> membersOf(RecordComponent component) {
        Described described = component.getAnnotation(Described.class);
        if (described != null && !described.within().isEmpty()) {
            return Stream.of(described.within());
        }
        return component.getType() == ContactForm.class
                ? Attribute.of(ContactForm.class).stream()
                        .map(attribute -> attribute.within().isEmpty() ? attribute.as() : attribute.within())
                : Stream.of(component.getName());
    }

    @Test
    void everyCodeListThatIsReferredToIsToldWithItsCodes() {
        Set<CodeList> referred = EnumSet.noneOf(CodeList.class);
        inputs().values().stream()
                .filter(schema -> schema.getExtensions() != null)
                .map(schema -> schema.getExtensions().get("x-code-lists"))
                .flatMap(lists -> ((List<?>) lists).stream())
                .forEach(list -> referred.add(CodeList.valueOf(list.toString())));
        assertThat(referred)
                .contains(CodeList.CALLER_KIND, CodeList.TRAFFICKING_FORM, CodeList.SPECIAL_CIRCUMSTANCE)
                .hasSize(9);
        assertThat(referred).allSatisfy(list -> {
            Schema<?> told = schema(new Schemas(InterfaceDescriptionTest::entries).codeList(list));
            assertThat(told.getDescription()).contains(list.name(), "- `ONE`: ONE vi (ONE en)", "- `TWO`");
        });
    }

    // ------------------------------------------------------------ problems

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeOfProblemIsToldWithItsStatus(ProblemType type) {
        String status = type == ProblemType.OTHER ? "any other" : Integer.toString(type.getStatus());
        assertThat(schema("Problem").getDescription()).contains("`" + type.uri() + "` (" + status + "): ");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemType.class,
            mode = EnumSource.Mode.EXCLUDE,
            // of other methods than those described, and of records that nothing here changes
            names = {"METHOD_NOT_ALLOWED", "CHANGED_MEANWHILE"})
    void everyOtherTypeOfProblemIsAnAnswerOfAnOperation(ProblemType type) {
        assertThat(problems().values().stream().flatMap(Set::stream)).contains(type.uri());
    }

    @Test
    void theBundlesKnowNoOtherType() {
        assertThat(ResourceBundle.getBundle("i18n.messages", Locale.ENGLISH).keySet().stream()
                        .filter(key -> key.matches("api[.]problem[.].*[.]title"))
                        .map(key -> key.split("[.]")[2]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProblemType.values()).map(Enum::name).toList());
    }

    @Test
    void everyProblemStandsAtItsStatus() {
        operations()
                .forEach((name, operation) -> operation.getResponses().forEach((status, response) -> problems(response)
                        .forEach(problem -> {
                            assertThat(problem.get("status").asText()).as(name).isIn(status, "400");
                            assertThat(response.getHeaders()).as(name).containsKey("Content-Language");
                        })));
    }

    @Test
    void everyOperationSaysWhatItCanBeRefusedWith() {
        problems().forEach((name, types) -> {
            assertThat(types)
                    .as(name)
                    .contains(
                            ProblemType.MALFORMED.uri(),
                            ProblemType.FAILED.uri(),
                            ProblemType.UNAVAILABLE.uri(),
                            ProblemType.OTHER.uri());
            boolean token = operations().get(name).getSecurity() == null;
            assertThat(types.contains(ProblemType.UNAUTHORIZED.uri())).as(name).isEqualTo(token);
            assertThat(types.contains(ProblemType.FORBIDDEN.uri())).as(name).isEqualTo(token);
            boolean body = operations().get(name).getRequestBody() != null;
            assertThat(types.contains(ProblemType.TOO_LARGE.uri())).as(name).isEqualTo(body);
            assertThat(types.contains(ProblemType.UNSUPPORTED_MEDIA_TYPE.uri()))
                    .as(name)
                    .isEqualTo(body);
        });
    }

    /** Types of each operation. */
    private static Map<String, Set<String>> problems() {
        Map<String, Set<String>> problems = new HashMap<>();
        operations()
                .forEach((name, operation) -> problems.put(
                        name,
                        operation.getResponses().values().stream()
                                .flatMap(response -> problems(response).stream())
                                .map(problem -> problem.get("type").asText())
                                .collect(Collectors.toSet())));
        return problems;
    }

    private static List<JsonNode> problems(ApiResponse response) {
        return response.getContent() == null || !response.getContent().containsKey(ProblemDocument.MEDIA_TYPE)
                ? List.of()
                : response.getContent().get(ProblemDocument.MEDIA_TYPE).getExamples().values().stream()
                        .<JsonNode>map(example -> new ObjectMapper().valueToTree(example.getValue()))
                        .toList();
    }

    @Test
    void everyCodeOfAFieldIsTold() {
        Pattern code = Pattern.compile("\"((?:api|input|contact|age|identityNumber)[.][a-zA-Z]+)\"");
        Set<String> used = WHERE_FIELDS_ARE_CHECKED.stream()
                .flatMap(file -> code.matcher(source(file)).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(FieldCodes.ALL).containsExactlyInAnyOrderElementsOf(used);
        assertThat(FieldCodes.ALL)
                .allMatch(one -> schema("FieldError").getDescription().contains("`" + one + "`: "));
    }

    private static String source(String file) {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of("src/main/java/vn/hotline", file + ".java"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    // ------------------------------------------------------------ the document

    private static Schema<?> schema(String name) {
        Schema<?> schema = API.getComponents().getSchemas().get(name);
        assertThat(schema).as(name).isNotNull();
        return schema;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        return properties == null ? Map.of() : (Map) properties;
    }

    /** By verb and path. */
    private static Map<String, Operation> operations() {
        Map<String, Operation> operations = new HashMap<>();
        API.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((HttpMethod verb, Operation operation) -> operations.put(verb + " " + path, operation)));
        return operations;
    }

    private static List<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hotline").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(jakarta.ws.rs.HttpMethod.class))
                .filter(http -> http != null)
                .map(http -> http.value());
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        return ApiApplication.class.getAnnotation(ApplicationPath.class).value()
                + resource.getAnnotation(Path.class).value()
                + (own == null ? "" : own.value());
    }

    /** Two of each list: what the lists hold is data. */
    private static List<CodeEntry> entries(CodeList list) {
        return Stream.of("ONE", "TWO")
                .map(code -> {
                    CodeEntry entry = new CodeEntry(list, code, 1);
                    entry.relabel(code + " vi", code + " en", 1, true);
                    return entry;
                })
                .toList();
    }
}
