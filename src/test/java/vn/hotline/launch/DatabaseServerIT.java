package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's own database in place of the one that comes along. */
class DatabaseServerIT {

    private static final Path OF_MACHINE = Path.of("/usr/sbin/mariadbd");
    private static final DatabaseServer DELIVERED =
            DatabaseServer.delivered(new Program(Path.of(System.getProperty("hotline.dist"))));

    @TempDir
    Path folder;

    @Test
    void theMachinesDatabaseHoldsOurSchema() throws Exception {
        assumeTrue(Files.isExecutable(OF_MACHINE), "no MariaDB is installed here");
        DatabaseServer server =
                DatabaseServer.of(new Program(folder), Settings.of(Map.of("HOTLINE_DB_SERVER", OF_MACHINE.toString())));
        assertThat(server.series()).isNotEqualTo(DELIVERED.series());

        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            EmbeddedDatabase database = new EmbeddedDatabase(server, data, Ports.anyFree(), List.of());
            try {
                database.start();
                database.awaitReady();
                new Schema(database.access()).prepare();
                try (Connection application = database.access().connect();
                        Statement statement = application.createStatement();
                        ResultSet row = statement.executeQuery(
                                "SELECT @@version, 'Nguyễn' = 'nguyen' COLLATE utf8mb4_uca1400_ai_ci, @@sync_binlog")) {
                    row.next();
                    assertThat(row.getString(1)).startsWith(server.series() + ".");
                    assertThat(row.getBoolean(2)).isTrue();
                    assertThat(row.getInt(3)).isEqualTo(1);
                }
            } finally {
                database.stop();
            }
            refused(DELIVERED, data, server.series(), DELIVERED.series());
        }
    }

    /** A directory that was made before its series was noted is of the one that came along then. */
    @Test
    void aDatabaseOfAnotherSeriesIsNotStarted() throws IOException {
        assumeTrue(Files.isExecutable(OF_MACHINE), "no MariaDB is installed here");
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            Files.createDirectories(data.database().resolve("mysql"));

            refused(
                    DatabaseServer.ofMachine(OF_MACHINE),
                    data,
                    "11.4",
                    DatabaseServer.ofMachine(OF_MACHINE).series());
        }
    }

    private static void refused(DatabaseServer server, DataDirectory data, String... named) throws IOException {
        EmbeddedDatabase database = new EmbeddedDatabase(server, data, Ports.anyFree(), List.of());

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(database::start)
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATABASE_FAILED))
                .withMessageContainingAll(named);
    }

    @Test
    void whatIsNoDatabaseServerIsSaidSo() throws IOException {
        Path alone = Files.createFile(folder.resolve("mariadbd"));
        assertThat(alone.toFile().setExecutable(true)).isTrue();

        wrong(folder.resolve("none"), "no program");
        wrong(alone, "mariadb-install-db");
    }

    private static void wrong(Path program, String named) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> DatabaseServer.ofMachine(program))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
                .withMessageContaining(named);
    }
}
