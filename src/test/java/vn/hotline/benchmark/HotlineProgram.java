package vn.hotline.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.hotline.platform.security.ApiTokens;

/** The packaged program with its database, started as anybody would. */
public final class HotlineProgram implements AutoCloseable {

    public static final Path TARGET = Path.of("target").toAbsolutePath();
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String STATE_OF_LOADING = "Starting the application";

    private final Path data;
    private final Path log;
    private final int port;
    private final String token;
    private final long startedAt = System.nanoTime();
    private final Process process;

    public HotlineProgram(Path data, String demo) throws IOException {
        this(data, demo, freePort(), ApiTokens.generate(), Map.of());
    }

    /**
     * Returns at once.
     *
     * @param token of the demo program
     * @param environment more of the program's settings
     */
    public HotlineProgram(Path data, String demo, int port, String token, Map<String, String> environment)
            throws IOException {
        this(TARGET, data, demo, port, token, environment);
    }

    /** @param build the folder in which a build left the packaged program */
    HotlineProgram(Path build, Path data, String demo) throws IOException {
        this(build, data, demo, freePort(), ApiTokens.generate(), Map.of());
    }

    private HotlineProgram(Path build, Path data, String demo, int port, String token, Map<String, String> environment)
            throws IOException {
        this.data = data;
        this.port = port;
        this.token = token;
        Files.createDirectories(data.toAbsolutePath().getParent());
        log = data.resolveSibling(data.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        JAVA,
                        "-jar",
                        build.resolve("hotline.jar").toString(),
                        "--data",
                        data.toString(),
                        "--demo",
                        demo,
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // a database of its own; options for its Java may be given to look closer
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("HOTLINE_") && !name.startsWith("HOTLINE_JAVA_"));
        builder.environment().put("HOTLINE_DEMO_TOKEN", token);
        builder.environment().putAll(environment);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String token() {
        return token;
    }

    /** @return from the start of the process until the sign-in page comes */
    public Duration awaitSignInPage() throws InterruptedException {
        while (Probe.status(address().resolve("/sign-in")) != 200) {
            requireAlive();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** @return from the start of the process until the data are there and the application is started */
    Duration awaitData() throws IOException, InterruptedException {
        while (!Files.readString(log).contains(STATE_OF_LOADING)) {
            requireAlive();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private void requireAlive() {
        if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
            throw new IllegalStateException("the program did not start; see " + log);
        }
    }

    public Connection connectAsOwner() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:%d/hotline?sslMode=disable".formatted(databasePort()),
                "hotline_owner",
                ownerPassword());
    }

    String ownerPassword() throws IOException {
        return Files.readString(data.resolve("secrets/db-owner")).strip();
    }

    private int databasePort() throws IOException {
        return words(database()).stream()
                .filter(word -> word.startsWith("--port="))
                .mapToInt(word -> Integer.parseInt(word.substring("--port=".length())))
                .findFirst()
                .orElseThrow();
    }

    /** What the application's process has used of the processors. */
    Duration applicationTime() {
        return time(application());
    }

    Duration databaseTime() {
        return time(database());
    }

    /** Resident memory of application and database in megabytes. */
    long memory() throws IOException {
        return resident(application()) + resident(database());
    }

    private static long resident(ProcessHandle handle) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(handle.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the launcher runs: it may have ended with what it started. */
    public boolean runs() {
        return process.isAlive();
    }

    /** Returns when it has ended, with SIGKILL; what it started may still end. */
    public void killLauncher() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public ProcessHandle application() {
        // builds of before ran the server as it is published
        return child("/(launch|payara)-micro\\.jar");
    }

    public ProcessHandle database() {
        return child("/mariadbd");
    }

    private static Duration time(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private ProcessHandle child(String program) {
        return process.descendants()
                .filter(handle -> {
                    List<String> words = words(handle);
                    return !words.get(0).endsWith("sh")
                            && words.stream().anyMatch(word -> word.matches(".*" + program));
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(program + " does not run"));
    }

    /** Not ProcessHandle.Info: that leaves long command lines out. */
    private static List<String> words(ProcessHandle handle) {
        try {
            return List.of(Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException gone) {
            return List.of("");
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static double middle(List<Duration> times) {
        List<Duration> sorted = new ArrayList<>(times);
        sorted.sort(null);
        return sorted.get(sorted.size() / 2).toMillis() / 1000.0;
    }
}
