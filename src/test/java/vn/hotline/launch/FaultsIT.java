package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in bad nights: while it starts, after kill -9 of its parts, and with a database that hangs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final String TOKEN = "token-of-a-bad-night";
    private static final String CONTACTS = "/api/v1/contacts?line=CHILD_PROTECTION&limit=1";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"LH-\\d{4}-(\\d+)\"");
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private final int port = Ports.anyFree();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();
    private final List<Integer> whileStarting = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(Map.of("HOTLINE_DEMO_TOKEN", TOKEN));
    private Process program;

    @BeforeAll
    void startAndAskAllTheTime() throws Exception {
        program = start("--demo", "story");
        await(Duration.ofMinutes(6), () -> {
            int status = statusOrZero(CONTACTS);
            whileStarting.add(status);
            return status == 200;
        });
    }

    @AfterAll
    void stop() throws InterruptedException {
        program.descendants().forEach(ProcessHandle::destroyForcibly);
        program.destroyForcibly().waitFor();
    }

    @Test
    @Order(1)
    void fromTheFirstMomentThePortIsOpenProgramsAreToldToAskAgain() {
        assertThat(whileStarting.stream().dropWhile(status -> status == 0))
                .as("nothing but 503 until it is there")
                .startsWith(503)
                .endsWith(200)
                .containsOnly(503, 200);
    }

    @Test
    @Order(2)
    void whatIsKilledIsStartedAgainAndNumbersGoOn() throws Exception {
        long before = post();

        kill("-KILL", server());
        await(Duration.ofMinutes(1), () -> statusOrZero("/desk") == 503);
        HttpResponse<String> meanwhile = get(CONTACTS);
        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.headers().firstValue("Retry-After")).isPresent();
        await(Duration.ofMinutes(3), this::isReady);
        long afterServer = post();

        kill("-KILL", database());
        await(Duration.ofMinutes(1), () -> !isReady());
        await(Duration.ofMinutes(1), this::isReady);
        long afterDatabase = post();

        assertThat(afterServer).isBetween(before + 1, before + 5);
        assertThat(afterDatabase).isBetween(afterServer + 1, afterServer + 10);
        assertThat(get("/health").body())
                .contains("\"restarts-of-application\":\"1\"", "\"restarts-of-database\":\"1\"", "ready-after-seconds");
        assertThat(Files.readString(folder.resolve("data/logs/launcher.log")))
                .contains("the application ended with 137 and is started again", "the database ended with 137");
    }

    @Test
    @Order(3)
    void aDatabaseThatHangsHoldsUpNobody() throws Exception {
        ProcessHandle database = database();
        kill("-STOP", database);
        try {
            Instant stopped = Instant.now();
            boolean told = false;
            while (Instant.now().isBefore(stopped.plusSeconds(20))) {
                HttpResponse<String> health = within(Duration.ofSeconds(2), "/health/ready");
                HttpResponse<String> program = within(LONGEST, CONTACTS);
                HttpResponse<String> page = within(LONGEST, "/sign-in");
                told |= health.statusCode() == 503;
                assertThat(program.statusCode()).isIn(200, 503);
                if (program.statusCode() == 503) {
                    assertThat(program.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                    assertThat(program.headers().firstValue("Retry-After")).isPresent();
                }
                if (page.statusCode() == 503) {
                    assertThat(page.body()).contains("Xin chờ một lát", "One moment, please");
                }
            }
            assertThat(told).as("the health check says so").isTrue();
        } finally {
            kill("-CONT", database);
        }
        await(Duration.ofMinutes(1), () -> statusOrZero(CONTACTS) == 200);
        await(Duration.ofMinutes(1), this::isReady);
        post();
    }

    @Test
    @Order(4)
    void aDirectoryKnowsWhatItHoldsAndNumbersGoOnAfterAStart() throws Exception {
        long before = post();
        program.destroyForcibly().waitFor();
        await(Duration.ofMinutes(1), () -> statusOrZero("/") == 0);

        environment.put("HOTLINE_DISK_RESERVE_MB", "999999999");
        program = start();
        await(Duration.ofMinutes(3), () -> statusOrZero(CONTACTS) == 200);

        assertThat(post()).isBetween(before + 1, before + 5);
        HttpResponse<String> health = get("/health/ready");
        assertThat(health.statusCode()).as("the disk has less room than that").isEqualTo(503);
        assertThat(health.body()).contains("\"name\":\"disk\",\"status\":\"DOWN\"");
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("hotline.dist"))
                        .resolveSibling("hotline.jar")
                        .toString(),
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("HOTLINE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private ProcessHandle server() {
        return child("java");
    }

    private ProcessHandle database() {
        return child("mariadbd");
    }

    private ProcessHandle child(String name) {
        return program.children()
                .filter(child -> child.info().command().orElse("").endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static void kill(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /**
     * As a program does it: the pool may still hold connections of before, which is said by 503 and is over in seconds.
     *
     * @return the number of the contact
     */
    private long post() throws Exception {
        Instant latest = Instant.now().plus(LONGEST);
        HttpResponse<String> answer = postOnce();
        while (answer.statusCode() == 503 && Instant.now().isBefore(latest)) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = postOnce();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher number = NUMBER.matcher(answer.body());
        assertThat(number.find()).as(answer.body()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private HttpResponse<String> postOnce() throws Exception {
        return client.send(
                HttpRequest.newBuilder(address("/api/v1/contacts"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"line\":\"CHILD_PROTECTION\",\"channel\":\"PHONE\",\"disposition\":\"SILENT\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private boolean isReady() {
        return statusOrZero("/health/ready") == 200;
    }

    private HttpResponse<String> within(Duration time, String path) throws Exception {
        Instant begun = Instant.now();
        HttpResponse<String> answer = get(path);
        assertThat(Duration.between(begun, Instant.now())).as(path).isLessThan(time);
        return answer;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + TOKEN)
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** 0: nobody listens, or the connection broke. */
    private int statusOrZero(String path) {
        try {
            return get(path).statusCode();
        } catch (ConnectException e) {
            return 0;
        } catch (Exception e) {
            return whileStarting.isEmpty() || whileStarting.contains(200) ? 0 : -1;
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void await(Duration patience, Callable<Boolean> wanted) throws Exception {
        Instant latest = Instant.now().plus(patience);
        while (!wanted.call()) {
            assertThat(Instant.now()).isBefore(latest);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
