package vn.hotline.nights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.hotline.benchmark.HotlineProgram;

/** Debian's MariaDB with the files of config/, on a port of loopback. */
final class OutsideServer implements AutoCloseable {

    private static final String PASSWORD = "of-this-night-only";

    private final Path folder;
    private final int port = HotlineProgram.freePort();
    private Process process;

    /** @param options of this run only, until {@link #restart()} */
    OutsideServer(Path folder, String... options) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/.my.cnf"), "[client]\nsocket=%s\n".formatted(socket()));
        Files.writeString(folder.resolve("mariadb.cnf"), configuration());
        List<String> install = new ArrayList<>(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=socket",
                "--skip-test-db"));
        install.addAll(asRoot());
        Process installer = new ProcessBuilder(install)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        if (installer.waitFor() != 0) {
            throw new IllegalStateException("see " + folder.resolve("install.log"));
        }
        start(options);
        administer(users());
    }

    private void start(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "/usr/sbin/mariadbd",
                "--defaults-file=" + folder.resolve("mariadb.cnf"),
                "--datadir=" + folder.resolve("data"),
                "--socket=" + socket(),
                "--pid-file=" + folder.resolve("pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=256M",
                // the demo's data
                "--local-infile=ON"));
        command.addAll(asRoot());
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        while (client("SELECT 1").waitFor() != 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException("see " + folder.resolve("server.log"));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** All of it but TLS. */
    private static String configuration() throws IOException {
        return Files.readString(Path.of("config/production-mariadb.cnf"))
                .lines()
                .filter(line -> !line.startsWith("ssl_") && !line.startsWith("require_secure_transport"))
                .collect(Collectors.joining("\n"));
    }

    private static String users() throws IOException {
        return Files.readString(Path.of("config/production-users.sql"))
                .replace("10.0.0.10", "127.0.0.1")
                .replaceAll("replace-me(-too)?", PASSWORD)
                .replace(" REQUIRE SSL", "");
    }

    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** Below 108 letters, whatever the folder is called. */
    private Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "night-" + port + ".sock");
    }

    private Process client(String statement) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("mariadb", "--execute", statement)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("client.log").toFile());
        builder.environment().put("HOME", folder.resolve("home").toString());
        return builder.start();
    }

    private void administer(String statements) throws IOException, InterruptedException {
        if (client(statements).waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("client.log"), StandardCharsets.UTF_8));
        }
    }

    /** For commands that administer it. */
    Map<String, String> administrator(Path backup) {
        return Map.of("HOME", folder.resolve("home").toString(), "BACKUP", backup.toString());
    }

    /** For the program. */
    Map<String, String> environment(Path keyset) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOTLINE_DB_URL", "jdbc:mariadb://127.0.0.1:" + port + "/hotline?sslMode=disable");
        environment.put("HOTLINE_DB_USER", "hotline_app");
        environment.put("HOTLINE_DB_PASSWORD", PASSWORD);
        environment.put("HOTLINE_DB_OWNER_USER", "hotline_owner");
        environment.put("HOTLINE_DB_OWNER_PASSWORD", PASSWORD);
        environment.put("HOTLINE_KEYSET_FILE", keyset.toString());
        return environment;
    }

    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/hotline?sslMode=disable", "hotline_owner", PASSWORD);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException, InterruptedException {
        close();
        start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
