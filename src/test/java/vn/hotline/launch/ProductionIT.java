package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged program on a database server of its own, set up by the files of {@code config/}: TLS, two users, secrets
 * in files. On the MariaDB that comes along, and on the machine's if it has one.
 */
class ProductionIT {

    private static final Path CONFIG = Path.of("config");
    private static final String OWNER_PASSWORD = "owner-of-production-1";
    private static final String APPLICATION_PASSWORD = "application-of-production-2";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private final int databasePort = Ports.anyFree();
    private final int port = Ports.anyFree();
    private Process database;
    private Process program;

    static Stream<Path> databases() {
        return Stream.of(
                        Path.of(System.getProperty("hotline.dist"), "mariadb/bin/mariadbd"),
                        Path.of("/usr/sbin/mariadbd"))
                .filter(Files::isExecutable);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process each : new Process[] {program, database}) {
            if (each != null) {
                each.destroy();
                if (!each.waitFor(60, TimeUnit.SECONDS)) {
                    each.destroyForcibly().waitFor();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void startsAsTheFilesOfConfigSay(Path mariadbd) throws Exception {
        makeCertificate();
        startDatabase(mariadbd);
        Path console = startProgram();
        await("One-time password", console);

        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/sign-in")).isEqualTo(200);
        allConnectionsAreEncrypted();
        nobodyReadsAPassword(console);
        assertThat(header("/sign-in", "Set-Cookie")).contains("Secure", "HttpOnly");

        // a program that is started again finds its database and gives no second password
        program.destroy();
        program.waitFor();
        Files.delete(console);
        console = startProgram();
        await("Ready after", console);
        assertThat(Files.readString(console)).doesNotContain("One-time password");
    }

    private void makeCertificate() throws Exception {
        Path tls = Files.createDirectories(folder.resolve("tls"));
        run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=127.0.0.1",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                tls.resolve("server-key.pem").toString(),
                "-out",
                tls.resolve("server-cert.pem").toString()));
    }

    private void startDatabase(Path mariadbd) throws Exception {
        String settings = Files.readString(CONFIG.resolve("production-mariadb.cnf"))
                .replace("/etc/mysql/tls", folder.resolve("tls").toString())
                .replaceFirst("innodb_buffer_pool_size .*", "innodb_buffer_pool_size = 256M")
                .replaceFirst("innodb_log_file_size .*", "innodb_log_file_size = 96M");
        Path cnf = Files.writeString(folder.resolve("70-hotline.cnf"), settings);
        String users = Files.readString(CONFIG.resolve("production-users.sql"))
                .replace("10.0.0.10", "127.0.0.1")
                .replace("replace-me-too", APPLICATION_PASSWORD)
                .replace("replace-me", OWNER_PASSWORD);
        Path data = Files.createDirectories(folder.resolve("mariadb"));
        boolean ours = mariadbd.startsWith(System.getProperty("hotline.dist"));
        List<String> asRoot = "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
        List<String> install = new ArrayList<>(
                ours
                        ? List.of(
                                "/bin/sh",
                                mariadbd.resolveSibling("../scripts/mariadb-install-db")
                                        .normalize()
                                        .toString(),
                                "--no-defaults",
                                "--basedir=" + mariadbd.getParent().getParent())
                        : List.of("mariadb-install-db", "--no-defaults"));
        install.addAll(List.of("--datadir=" + data, "--skip-test-db"));
        install.addAll(asRoot);
        run(install);
        List<String> command = new ArrayList<>(List.of(mariadbd.toString(), "--defaults-file=" + cnf));
        if (ours) {
            command.add("--basedir=" + mariadbd.getParent().getParent());
            command.add("--lc-messages-dir=" + mariadbd.getParent().resolveSibling("share"));
        }
        command.addAll(List.of(
                "--datadir=" + data,
                "--tmpdir=" + folder,
                "--port=" + databasePort,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("mariadb.pid"),
                "--init-file=" + Files.writeString(folder.resolve("users.sql"), users)));
        command.addAll(asRoot);
        database = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mariadb.log").toFile())
                .start();
        await("ready for connections", folder.resolve("mariadb.log"));
    }

    private Path startProgram() throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String line : Files.readAllLines(CONFIG.resolve("production.env"))) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                environment.put(
                        line.substring(0, equals),
                        line.substring(equals + 1)
                                .replace("db.internal:3306", "127.0.0.1:" + databasePort)
                                .replace("/etc/hotline", folder.toString()));
            }
        }
        Files.copy(
                folder.resolve("tls/server-cert.pem"),
                folder.resolve("db-ca.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("db-app-password"), APPLICATION_PASSWORD + "\n");
        Files.writeString(folder.resolve("db-owner-password"), OWNER_PASSWORD + "\n");
        Path console = folder.resolve("console");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of(System.getProperty("hotline.dist"))
                                .resolveSibling("hotline.jar")
                                .toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HOTLINE_"));
        builder.environment().putAll(environment);
        program = builder.start();
        return console;
    }

    private void allConnectionsAreEncrypted() throws SQLException {
        String url =
                "jdbc:mariadb://127.0.0.1:%d/hotline?sslMode=verify-full&serverSslCert=%s&fallbackToSystemKeyStore=false"
                        .formatted(databasePort, folder.resolve("db-ca.pem"));
        try (Connection owner = DriverManager.getConnection(url, "hotline_owner", OWNER_PASSWORD);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("show session status like 'Ssl_version'")) {
            row.next();
            assertThat(row.getString(2)).startsWith("TLS");
        }
    }

    private void nobodyReadsAPassword(Path console) throws IOException {
        List<String> passwords = List.of(OWNER_PASSWORD, APPLICATION_PASSWORD);
        assertThat(Files.readString(console)).doesNotContain(passwords);
        try (Stream<Path> logs = Files.list(folder.resolve("data/logs"))) {
            assertThat(logs).isNotEmpty().allSatisfy(log -> assertThat(Files.readString(log))
                    .doesNotContain(passwords));
        }
        assertThat(Stream.concat(Stream.of(program.toHandle()), program.descendants()))
                .allSatisfy(process ->
                        assertThat(process.info().commandLine().orElse("")).doesNotContain(passwords));
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            assertThat(all.filter(Files::isDirectory)).allSatisfy(directory -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .as(directory.toString())
                    .endsWith("------"));
        }
    }

    private int status(String path) throws Exception {
        return get(path).statusCode();
    }

    private List<String> header(String path, String name) throws Exception {
        return get(path).headers().allValues(name).stream()
                .flatMap(value -> Stream.of(value.split(";\\s*")))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private void run(List<String> command) throws Exception {
        Path log = folder.resolve("command.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // another server on this machine would take away what lies in the machine's own folder
        builder.environment().put("TMPDIR", folder.toString());
        int code = builder.start().waitFor();
        assertThat(code).as(() -> command + "\n" + read(log)).isZero();
    }

    private void await(String words, Path log) throws Exception {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!read(log).contains(words)) {
            assertThat(Instant.now()).as(() -> words + " in\n" + read(log)).isBefore(latest);
            assertThat(program == null || program.isAlive()).as(() -> read(log)).isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }
}
