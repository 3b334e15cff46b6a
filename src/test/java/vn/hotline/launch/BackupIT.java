package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hotline.launch.backup.BackupKey;

/** A database that works is backed up by the packaged program and made again elsewhere, up to a second. */
class BackupIT {

    @TempDir
    static Path folder;

    private static Path data;
    private static Path backups;
    private static Path key;
    private static Instant afterFirst;

    /** The copy holds one row, the log 50 more, then 50 that are a second younger at least. */
    @BeforeAll
    static void backUpWhileItWorks() throws Exception {
        data = folder.resolve("data");
        backups = Files.createDirectory(folder.resolve("backups"));
        key = data.resolve("keys/backup-key");
        try (DataDirectory held = DataDirectory.open(data)) {
            EmbeddedDatabase database = new EmbeddedDatabase(
                    DatabaseServer.delivered(new Program(Path.of(System.getProperty("hotline.dist")))),
                    held,
                    Ports.anyFree(),
                    List.of());
            try {
                database.start();
                database.awaitReady();
                Schema.Versions versions = new Schema(database.access()).prepare();
                try (Connection owner = database.access().connectAsOwner()) {
                    KnownMeasures.bringUpToDate(owner, versions);
                }
                write(database, 0, 1);
                ends(ExitCode.OK, "Backup of the whole database", "backup", "--to", backups);
                write(database, 1, 51);
                ends(ExitCode.OK, "Added to the backup", "backup", "--to", backups);
                afterFirst = nextSecond(database);
                write(database, 51, 101);
                ends(ExitCode.OK, "Added to the backup", "backup", "--to", backups);
            } finally {
                database.stop();
            }
        }
    }

    @AfterAll
    static void showsNothingInClear() throws IOException {
        try (Stream<Path> files = Files.walk(backups)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("kept-");
            }
        }
    }

    @Test
    void allIsThereAgainWithItsFigures() throws Exception {
        Path restored = folder.resolve("all");

        ends(ExitCode.OK, "All figures are", "restore", "--from", backups, "--data", restored);

        assertThat(rows(restored)).isEqualTo(101);
    }

    @Test
    void whatWasSavedAfterATimeIsLeftOut() throws Exception {
        Path restored = folder.resolve("until");

        ends(
                ExitCode.OK,
                "Restored",
                "restore",
                "--from",
                backups,
                "--data",
                restored,
                "--until",
                afterFirst.minusSeconds(1));

        assertThat(rows(restored)).isEqualTo(51);
    }

    @Test
    void theWholeIsFoundComplete() throws Exception {
        ends(ExitCode.OK, "Complete", "verify backup", "--from", backups, "--data", data);
    }

    @Test
    void oneChangedByteIsFound() throws Exception {
        Path copied = copy("changed");
        Path last = files(copied, ".log").get(1);
        try (RandomAccessFile file = new RandomAccessFile(last.toFile(), "rw")) {
            file.seek(file.length() - 20);
            int letter = file.read();
            file.seek(file.length() - 20);
            file.write(letter ^ 1);
        }

        ends(ExitCode.BACKUP_BROKEN, last.getFileName().toString(), "verify backup", "--from", copied, "--data", data);
    }

    @Test
    void aMissingPartIsFound() throws Exception {
        Path copied = copy("missing");
        Files.delete(files(copied, ".log").get(0));

        ends(ExitCode.BACKUP_BROKEN, "missing", "verify backup", "--from", copied, "--data", data);
    }

    @Test
    void anEndThatWasCutOffIsFound() throws Exception {
        Path copied = copy("cut");
        Path copy = files(copied, ".backup").get(0);
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }

        ends(ExitCode.BACKUP_BROKEN, "copy.backup", "verify backup", "--from", copied, "--data", data);
    }

    @Test
    void anotherKeyOpensNothing() throws Exception {
        Path other = folder.resolve("other");
        BackupKey.generate().write(other.resolve("keys/backup-key"));

        ends(ExitCode.BACKUP_BROKEN, "another key", "verify backup", "--from", backups, "--data", other);
    }

    @Test
    void withoutTheKeyNothingBegins() throws Exception {
        Path none = folder.resolve("none");

        endsWithout(ExitCode.BACKUP_KEY_MISSING, "backup-key", "restore", "--from", backups, "--data", none);
        assertThat(none).doesNotExist();
    }

    @Test
    void aDatabaseThatIsThereIsNotTouched() throws Exception {
        ends(ExitCode.DATABASE_THERE, "another directory", "restore", "--from", backups, "--data", data);
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMade() throws Exception {
        ends(ExitCode.BACKUP_FAILED, "no directory", "backup", "--to", folder.resolve("away"));
    }

    private static void write(EmbeddedDatabase database, int from, int to) throws SQLException {
        try (Connection application = database.access().connect();
                Statement statement = application.createStatement()) {
            for (int i = from; i < to; i++) {
                statement.execute("INSERT INTO setting VALUES ('kept-%d', 'Ninh\\n(1,\\'%d\\'),')".formatted(i, i));
            }
        }
    }

    /** @return the first second in which nothing was saved yet */
    private static Instant nextSecond(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = database.access().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT unix_timestamp() + 2, sleep(2)")) {
            row.next();
            return Instant.ofEpochSecond(row.getLong(1));
        }
    }

    private static long rows(Path directory) throws Exception {
        try (DataDirectory held = DataDirectory.open(directory)) {
            EmbeddedDatabase database = new EmbeddedDatabase(
                    DatabaseServer.delivered(new Program(Path.of(System.getProperty("hotline.dist")))),
                    held,
                    Ports.anyFree(),
                    List.of());
            try {
                database.start();
                database.awaitReady();
                return rows(database);
            } finally {
                database.stop();
            }
        }
    }

    private static long rows(EmbeddedDatabase database) throws SQLException {
        try (Connection application = database.access().connect();
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM setting WHERE name LIKE 'kept-%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Path copy(String name) throws IOException {
        Path target = folder.resolve(name);
        try (Stream<Path> files = Files.walk(backups)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(backups.relativize(file)));
            }
        }
        return target;
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static void ends(ExitCode code, String said, Object... words) throws Exception {
        List<Object> all = new ArrayList<>(List.of(words));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", data));
        }
        endsWithout(code, said, all.toArray());
    }

    private static void endsWithout(ExitCode code, String said, Object... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("hotline.dist"))
                        .resolveSibling("hotline.jar")
                        .toString()));
        for (Object word : words) {
            command.addAll(word.equals("verify backup") ? List.of("verify", "backup") : List.of(word.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HOTLINE_"));
        if (words[0].equals("restore") && Files.exists(key) && code != ExitCode.BACKUP_KEY_MISSING) {
            builder.environment().put("HOTLINE_BACKUP_KEY_FILE", key.toString());
        }
        Process program = builder.start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(output).isEqualTo(code.number());
        assertThat(output).contains(said);
    }
}
