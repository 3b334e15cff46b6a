package vn.hotline.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged program on a database server of its own, set up by the files of {@code config/}: TLS, two users, secrets
 * in files. Only addresses, paths and sizes are this machine's.
 */
public final class Production implements AutoCloseable {

    static final String OWNER_PASSWORD = "owner-of-production-1";
    static final String APPLICATION_PASSWORD = "application-of-production-2";

    private static final Path CONFIG = Path.of("config");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern ONE_TIME = Pattern.compile("One-time password, shown only here: +(\\S+)");

    private final Path folder;
    private final int databasePort = Ports.anyFree();
    private final int port = Ports.anyFree();
    private final Process database;
    private Process program;

    /** Returns when the database answers. */
    public Production(Path folder, Path mariadbd) throws IOException, InterruptedException {
        this.folder = folder;
        makeCertificate();
        database = startDatabase(mariadbd);
        try {
            await("ready for connections", folder.resolve("mariadb.log"), database);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    /** The MariaDB that comes along, and the machine's if it has one. */
    public static Stream<Path> databases() {
        return Stream.of(
                        Path.of(System.getProperty("hotline.dist"), "mariadb/bin/mariadbd"),
                        Path.of("/usr/sbin/mariadbd"))
                .filter(Files::isExecutable);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Process program() {
        return program;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** What the program printed so far. */
    String console() {
        return read(consoleFile());
    }

    /** As an administrator reads it from the console. */
    public String oneTimePassword() throws InterruptedException {
        await("One-time password", consoleFile(), program);
        Matcher shown = ONE_TIME.matcher(console());
        if (!shown.find()) {
            throw new IllegalStateException(console());
        }
        return shown.group(1);
    }

    void awaitReady() throws InterruptedException {
        await("Ready after", consoleFile(), program);
    }

    private Path consoleFile() {
        return folder.resolve("console");
    }

    private void makeCertificate() throws IOException, InterruptedException {
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

    private Process startDatabase(Path mariadbd) throws IOException, InterruptedException {
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
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mariadb.log").toFile())
                .start();
    }

    /** Returns at once. */
    public void startProgram() throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String line : Files.readAllLines(CONFIG.resolve("production.env"))) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                environment.put(
                        line.substring(0, equals),
                        line.substring(equals + 1)
                                .replace("\"", "")
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
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of(System.getProperty("hotline.dist"))
                                .resolveSibling("hotline.jar")
                                .toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data().toString())
                .redirectErrorStream(true)
                .redirectOutput(consoleFile().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HOTLINE_"));
        builder.environment().putAll(environment);
        program = builder.start();
    }

    Connection connectAsOwner() throws SQLException {
        String url =
                "jdbc:mariadb://127.0.0.1:%d/hotline?sslMode=verify-full&serverSslCert=%s&fallbackToSystemKeyStore=false"
                        .formatted(databasePort, folder.resolve("db-ca.pem"));
        return DriverManager.getConnection(url, "hotline_owner", OWNER_PASSWORD);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("command.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // another server on this machine would take away what lies in the machine's own folder
        builder.environment().put("TMPDIR", folder.toString());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(command + "\n" + read(log));
        }
    }

    private static void await(String words, Path log, Process process) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!read(log).contains(words)) {
            if (Instant.now().isAfter(latest) || !process.isAlive()) {
                throw new IllegalStateException(words + " is not in\n" + read(log));
            }
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

    void stopProgram() throws InterruptedException {
        stop(program);
    }

    /** The program first: it needs its database to end well. */
    @Override
    public void close() throws InterruptedException {
        stop(program);
        stop(database);
    }

    private static void stop(Process process) throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
