package vn.hotline.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A client as a stranger gets it: openapi-generator writes it in Java from the description, nothing else, and it is
 * compiled here. Its operations are called by their names, with arguments by theirs.
 */
final class GeneratedClient {

    private static final Path GENERATOR = Path.of("target/test-tools/openapi-generator.jar");
    private static final String PACKAGE = "generated";

    private final ClassLoader classes;
    private final ObjectMapper json;
    private final Object client;
    private HttpRequest.Builder sent;

    /**
     * @param data what the answer was read into
     * @param problem the body of a refusal; null of an answer
     * @param request as it was sent
     */
    record Answer(int status, HttpHeaders headers, Object data, String problem, HttpRequest request) {

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    private GeneratedClient(ClassLoader classes, URI server) throws ReflectiveOperationException {
        this.classes = classes;
        Class<?> type = type("ApiClient");
        client = type.getConstructor().newInstance();
        // a member that is not described is a fault of the description
        json = ((ObjectMapper) type.getMethod("createDefaultObjectMapper").invoke(null))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        type.getMethod("setObjectMapper", ObjectMapper.class).invoke(client, json);
        type.getMethod("updateBaseUri", String.class).invoke(client, server.toString());
    }

    /** @param folder to be filled */
    static GeneratedClient of(String description, Path folder, URI server) throws Exception {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("openapi.yaml"), description);
        generate(file, folder);
        Path compiled = compile(folder.resolve("src"), folder.resolve("classes"));
        return new GeneratedClient(
                new URLClassLoader(new URL[] {compiled.toUri().toURL()}, GeneratedClient.class.getClassLoader()),
                server);
    }

    private static void generate(Path description, Path folder) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                GENERATOR.toString(),
                "generate",
                "--input-spec",
                description.toString(),
                "--generator-name",
                "java",
                "--library",
                "native",
                "--output",
                folder.toString(),
                "--invoker-package",
                PACKAGE,
                "--api-package",
                PACKAGE,
                "--model-package",
                PACKAGE,
                "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,sourceFolder=src",
                "--global-property",
                "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
        Path said = folder.resolve("generator.log");
        Process generator = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!generator.waitFor(120, TimeUnit.SECONDS) || generator.exitValue() != 0) {
            generator.destroyForcibly();
            throw new AssertionError(Files.readString(said));
        }
    }

    private static Path compile(Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-XDsuppressNotes",
                "-parameters",
                "-d",
                classes.toString(),
                "-cp",
                classPath()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError("the client that was generated cannot be compiled");
        }
        return classes;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    GeneratedClient with(String token) {
        Consumer<HttpRequest.Builder> signed = request -> {
            if (token != null) {
                request.setHeader("Authorization", "Bearer " + token);
            }
            sent = request.copy();
        };
        try {
            type("ApiClient").getMethod("setRequestInterceptor", Consumer.class).invoke(client, signed);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** @param arguments by the names of the parameters; text, numbers, and maps for objects */
    Answer call(String tag, String operation, Map<String, ?> arguments) throws ReflectiveOperationException {
        Class<?> api = type(tag.replace(" ", "").replace("data", "Data") + "Api");
        Object target = api.getConstructor(type("ApiClient")).newInstance(client);
        Method method = Arrays.stream(api.getMethods())
                .filter(one -> one.getName().equals(operation + "WithHttpInfo"))
                .min(Comparator.comparing(Method::getParameterCount))
                .orElseThrow(() -> new AssertionError("no operation " + operation));
        List<String> names =
                Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
        if (!names.containsAll(arguments.keySet())) {
            throw new AssertionError(operation + " takes " + names + ", not " + arguments.keySet());
        }
        Object[] values = Arrays.stream(method.getParameters())
                .map(parameter -> json.<Object>convertValue(
                        arguments.get(parameter.getName()),
                        json.getTypeFactory().constructType(parameter.getParameterizedType())))
                .toArray();
        try {
            Object answer = method.invoke(target, values);
            return new Answer(
                    (int) get(answer, "getStatusCode"),
                    headers((Map<?, ?>) get(answer, "getHeaders")),
                    get(answer, "getData"),
                    null,
                    sent.build());
        } catch (InvocationTargetException e) {
            Throwable refused = e.getCause();
            if (!type("ApiException").isInstance(refused) || get(refused, "getResponseHeaders") == null) {
                throw new AssertionError(operation + ": " + refused, refused);
            }
            return new Answer(
                    (int) get(refused, "getCode"),
                    (HttpHeaders) get(refused, "getResponseHeaders"),
                    null,
                    (String) get(refused, "getResponseBody"),
                    sent.build());
        }
    }

    /** What was read of an answer, as JSON again. */
    String json(Object data) throws IOException {
        return json.writeValueAsString(data);
    }

    private static HttpHeaders headers(Map<?, ?> all) {
        @SuppressWarnings("unchecked")
        Map<String, List<String>> headers = (Map<String, List<String>>) all;
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private static Object get(Object of, String getter) throws ReflectiveOperationException {
        return of.getClass().getMethod(getter).invoke(of);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + "." + name, true, classes);
    }
}
