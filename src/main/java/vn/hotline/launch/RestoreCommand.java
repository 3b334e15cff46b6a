package vn.hotline.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hotline.launch.backup.Backup;
import vn.hotline.launch.backup.BackupException;
import vn.hotline.launch.backup.BackupKey;
import vn.hotline.launch.backup.DumpTally;
import vn.hotline.reporting.figures.FigureVerification;

/**
 * Makes a database of a backup: loads the copy, counts its rows, lets the database carry on from its binary log up to
 * the wanted time as a replica would, and holds the figures against the records. A database that is there is never
 * touched.
 */
final class RestoreCommand {

    private static final Duration LONGEST_REPLAY = Duration.ofHours(12);
    private static final String REPLAY = "replay";

    /** Nothing is lost if this breaks off, so it need not be on the disk at each step; and it is no change to keep. */
    private static final List<String> LOADING = List.of("--skip-log-bin", "--innodb-flush-log-at-trx-commit=0");

    private final CommandLine line;
    private final Settings settings;
    private final PrintStream console;

    RestoreCommand(CommandLine line, Settings settings, PrintStream console) {
        this.line = line;
        this.settings = settings;
        this.console = console;
    }

    ExitCode run() {
        BackupKey key = BackupKeys.read(BackupKeys.file(line, settings));
        if (Files.exists(DataDirectory.database(line.data()))) {
            throw new LaunchException(
                    ExitCode.DATABASE_THERE,
                    "there is a database in " + line.data() + "; restore into another directory");
        }
        try (DataDirectory data = DataDirectory.open(line.data())) {
            Backup backup = Backup.at(line.from(), line.until());
            console.println("Restoring the backup of " + backup.made());
            return restore(backup, key, data) ? ExitCode.OK : ExitCode.FIGURES_DIFFER;
        } catch (BackupException e) {
            throw failed(ExitCode.BACKUP_BROKEN, e.getMessage(), e);
        } catch (IOException e) {
            throw failed(ExitCode.DIRECTORY_UNWRITABLE, "cannot be restored: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw failed(ExitCode.DATABASE_FAILED, "cannot be restored: " + e.getMessage(), e);
        }
    }

    private LaunchException failed(ExitCode code, String message, Exception cause) {
        return new LaunchException(code, message + "; what is in " + line.data() + "/db is not to be used", cause);
    }

    private boolean restore(Backup backup, BackupKey key, DataDirectory data) throws IOException, SQLException {
        Path replay = Files.createDirectories(data.temporary().resolve(REPLAY));
        try {
            DumpTally loaded = on(data, LOADING, database -> load(backup, key, database, data));
            Backup.LogEnd end = backup.readLog(key, loaded, line.until(), replay);
            return on(data, replaying(replay), database -> {
                try (Connection owner = database.connectAsOwner()) {
                    if (end.changes() > 0) {
                        replay(owner, loaded, end);
                    }
                    console.println("Restored: %,d rows and %,d changes of the log, until %s"
                            .formatted(loaded.allRows(), end.changes(), end.time()));
                    return holdFigures(owner);
                }
            });
        } finally {
            delete(replay);
        }
    }

    private static <T> T on(DataDirectory data, List<String> options, DatabaseAtHand.Work<T> work)
            throws IOException, SQLException {
        EmbeddedDatabase database = new EmbeddedDatabase(DatabaseAtHand.server(), data, Ports.anyFree(), options);
        try {
            database.start();
            database.awaitReady();
            return work.on(database.access());
        } finally {
            database.stop();
        }
    }

    /** The files of the log lie there before the database starts, as those that a replica has fetched. */
    private static List<String> replaying(Path folder) throws IOException {
        String name = EmbeddedDatabase.LOG;
        try (Stream<Path> files = Files.list(folder)) {
            Files.write(
                    folder.resolve(name + ".index"),
                    files.sorted().map(Path::toString).toList());
        }
        List<String> options = new ArrayList<>(LOADING);
        options.addAll(List.of(
                "--server-id=2",
                "--relay-log=" + folder.resolve(name),
                "--relay-log-index=" + folder.resolve(name + ".index"),
                "--relay-log-purge=OFF",
                "--skip-slave-start",
                // users and grants of the other database stay there
                "--replicate-wild-do-table=hotline.%"));
        return options;
    }

    private static DumpTally load(Backup backup, BackupKey key, DatabaseAccess database, DataDirectory data)
            throws IOException, SQLException {
        DatabaseTool client = DatabaseTool.client(Program.here(), database, data.path());
        DumpTally loaded;
        try (OutputStream statements = client.input()) {
            loaded = backup.readCopy(key, statements);
        } catch (BackupException e) {
            throw e;
        } catch (IOException e) {
            client.explain(e);
            throw e;
        }
        client.awaitEnd();
        try (Connection owner = database.connectAsOwner()) {
            count(owner, loaded.rows());
        }
        return loaded;
    }

    private static void count(Connection owner, Map<String, Long> expected) throws SQLException, IOException {
        try (Statement statement = owner.createStatement()) {
            for (Map.Entry<String, Long> table : expected.entrySet()) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM `" + table.getKey() + "`")) {
                    row.next();
                    if (row.getLong(1) != table.getValue()) {
                        throw new BackupException("%s has %,d rows instead of %,d"
                                .formatted(table.getKey(), row.getLong(1), table.getValue()));
                    }
                }
            }
        }
    }

    private static void replay(Connection owner, DumpTally loaded, Backup.LogEnd end) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_USER='none', MASTER_USE_GTID=no,"
                    + " RELAY_LOG_FILE='%s', RELAY_LOG_POS=%d"
                            .formatted(loaded.logFile().orElseThrow(), loaded.logPosition()));
            statement.execute("START SLAVE SQL_THREAD UNTIL RELAY_LOG_FILE='%s', RELAY_LOG_POS=%d"
                    .formatted(end.file(), end.position()));
            awaitReplay(statement, end);
            statement.execute("STOP SLAVE");
            statement.execute("RESET SLAVE ALL");
        }
    }

    private static void awaitReplay(Statement statement, Backup.LogEnd end) throws SQLException {
        long patience = System.nanoTime() + LONGEST_REPLAY.toNanos();
        while (System.nanoTime() < patience) {
            try (ResultSet state = statement.executeQuery("SHOW SLAVE STATUS")) {
                state.next();
                if (state.getInt("Last_SQL_Errno") != 0) {
                    throw new SQLException(state.getString("Last_SQL_Error"));
                }
                int file = state.getString("Relay_Log_File").compareTo(end.file());
                if (file > 0 || file == 0 && state.getLong("Relay_Log_Pos") >= end.position()) {
                    return;
                }
            }
            pause();
        }
        throw new SQLException("the log is too long to be carried on with");
    }

    private boolean holdFigures(Connection owner) throws SQLException {
        if (!KnownMeasures.areIn(owner)) {
            console.println(
                    "The backup is of another version: start the program, which brings it up to date, then verify figures.");
            return true;
        }
        int differences = FigureVerification.verify(owner).size();
        console.println(
                differences == 0
                        ? "All figures are the numbers of their records."
                        : "Not the numbers of their records: %,d figures".formatted(differences));
        return differences == 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
