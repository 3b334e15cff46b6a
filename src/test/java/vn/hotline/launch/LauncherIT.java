package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hotline.kernel.sealing.Keyset;
import vn.hotline.support.TestDatabase;

/** The packaged program as a process: what is wrong ends it with one line and a code of its own. */
class LauncherIT {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private int port;

    @BeforeEach
    void pickPort() {
        port = Ports.anyFree();
    }

    @Test
    void unknownOption() throws Exception {
        ends(ExitCode.USAGE, "unknown option '--prot'", "--prot", "8080");
    }

    @Test
    void portTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            ends(ExitCode.PORT_TAKEN, "port " + taken.getLocalPort(), start());
        }
    }

    @Test
    void directoryUnwritable() throws Exception {
        Files.createFile(folder.resolve("data"));

        ends(ExitCode.DIRECTORY_UNWRITABLE, "cannot be written", start());
    }

    @Test
    void directoryInUse() throws Exception {
        try (DataDirectory held = DataDirectory.open(folder.resolve("data"))) {
            ends(
                    ExitCode.DIRECTORY_IN_USE,
                    held.keyset().getParent().getParent().toString(),
                    start());
        }
    }

    @Test
    void databaseUnreachable() throws Exception {
        outsideDatabase("jdbc:mariadb://127.0.0.1:" + Ports.anyFree() + "/hotline", "secret");

        ends(ExitCode.DATABASE_UNREACHABLE, "does not answer", start());
    }

    @Test
    void databaseRefusesThePassword() throws Exception {
        outsideDatabase(TestDatabase.access().url(), "wrong");

        ends(ExitCode.DATABASE_UNREACHABLE, "does not answer", start());
    }

    @Test
    void keysAreMissing() throws Exception {
        outsideDatabase(
                TestDatabase.access().url(), TestDatabase.access().application().password());
        environment.put("HOTLINE_KEYSET_FILE", folder.resolve("none").toString());

        ends(ExitCode.KEYS_MISSING, "none", start());
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void keysAreOthers() throws Exception {
        Path others = folder.resolve("others");
        Keyset.generate().write(others);
        outsideDatabase(
                TestDatabase.access().url(), TestDatabase.access().application().password());
        environment.put("HOTLINE_KEYSET_FILE", others.toString());

        ends(ExitCode.KEYS_WRONG, "others", start());
    }

    @Test
    void onlyTheSearchKeyIsAnother() throws Exception {
        Path mixed = folder.resolve("mixed");
        Keyset.generate().write(mixed);
        List<String> ours = Files.readAllLines(Path.of(System.getenv("HOTLINE_KEYSET_FILE")));
        Files.write(mixed, List.of(ours.get(0), Files.readAllLines(mixed).get(1)));
        outsideDatabase(
                TestDatabase.access().url(), TestDatabase.access().application().password());
        environment.put("HOTLINE_KEYSET_FILE", mixed.toString());

        ends(ExitCode.KEYS_WRONG, "the search key in " + mixed, start());
    }

    @Test
    void schemaIsOfANewerBuild() throws Exception {
        outsideDatabase(
                TestDatabase.access().url(), TestDatabase.access().application().password());
        environment.put("HOTLINE_KEYSET_FILE", System.getenv("HOTLINE_KEYSET_FILE"));
        owner(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (9999, '9999', 'of a newer build', 'SQL', 'V9999__x.sql', 'x', 1, 1)");
        try {
            ends(ExitCode.SCHEMA_FAILED, "the schema is of version 9999", start());
        } finally {
            owner("delete from flyway_schema_history where version = '9999'");
        }
    }

    @Test
    void aStartThatFailsGivesNoPassword() throws Exception {
        environment.put("HOTLINE_JAVA_OPTIONS", "-XX:ThereIsNoSuchOption");
        Path console = folder.resolve("console");

        int code = program(start())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start()
                .waitFor();

        assertThat(code).isEqualTo(ExitCode.APPLICATION_FAILED.number());
        assertThat(Files.readString(console)).doesNotContain("password");

        environment.clear();
        Process program = program(start())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        try {
            await(console, "One-time password");
            assertThat(Files.readString(console)).contains("quantri");
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    @Test
    void anotherProgramThatHasTheNumberOfTheDatabaseNowIsLeftAlone() throws Exception {
        Path stranger = Files.copy(Path.of("/bin/sleep"), folder.resolve("mariadbd"));
        Process other = new ProcessBuilder(stranger.toString(), "600").start();
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            Files.createDirectories(data.database());
            Files.writeString(data.database().resolve("mariadb.pid"), other.pid() + "\n");
            EmbeddedDatabase database = new EmbeddedDatabase(
                    DatabaseServer.delivered(new Program(Path.of(System.getProperty("hotline.dist")))),
                    data,
                    port,
                    List.of());
            try {
                database.start();
                database.awaitReady();
                assertThat(other.isAlive()).isTrue();
            } finally {
                database.stop();
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void stopThatIsAskedForLeavesNothingInTheLog() throws Exception {
        Path console = folder.resolve("console");
        Process program = program(start())
                .redirectError(console.toFile())
                .redirectOutput(console.toFile())
                .start();
        try {
            await(console, "Ready after");
        } finally {
            program.destroy();
        }

        assertThat(program.waitFor()).as("ended by SIGTERM").isEqualTo(128 + 15);
        assertThat(Files.readString(console)).contains("Stopping the database", "Stopped");
        assertThat(folder.resolve("data/logs/launcher.log")).doesNotExist();
    }

    private static void await(Path console, String words) throws IOException, InterruptedException {
        Instant patience = Instant.now().plusSeconds(180);
        while (!Files.readString(console).contains(words)) {
            assertThat(Instant.now()).as(words).isBefore(patience);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void outsideDatabase(String url, String password) {
        environment.put("HOTLINE_DB_URL", url);
        environment.put("HOTLINE_DB_USER", TestDatabase.access().application().name());
        environment.put("HOTLINE_DB_PASSWORD", password);
        environment.put("HOTLINE_DB_OWNER_USER", TestDatabase.access().owner().name());
        environment.put(
                "HOTLINE_DB_OWNER_PASSWORD", TestDatabase.access().owner().password());
    }

    private String[] start() {
        return new String[] {
            "--port", String.valueOf(port), "--data", folder.resolve("data").toString()
        };
    }

    private void ends(ExitCode code, String named, String... words) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process program = program(words)
                .redirectError(errors.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(program.waitFor()).isEqualTo(code.number());
        assertThat(Files.readString(errors)).contains(named).hasLineCount(1);
    }

    private ProcessBuilder program(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("hotline.dist"))
                        .resolveSibling("hotline.jar")
                        .toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("HOTLINE_"));
        builder.environment().putAll(environment);
        return builder;
    }
}
