package vn.hotline.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hotline.launch.backup.Backup;
import vn.hotline.launch.backup.BackupKey;
import vn.hotline.launch.backup.BackupRetention;
import vn.hotline.launch.backup.DumpTally;

/**
 * Backs up the embedded database while it works. Into a directory: a whole copy once a day, else only what the binary
 * log has beyond the last time, which takes a second and needs no database; so it may run every minute. Into a file: a
 * whole copy. The keyset is in neither.
 */
final class BackupCommand {

    private static final Duration COPIED_EVERY = Duration.ofHours(24);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final CommandLine line;
    private final Settings settings;
    private final PrintStream console;

    BackupCommand(CommandLine line, Settings settings, PrintStream console) {
        this.line = line;
        this.settings = settings;
        this.console = console;
    }

    ExitCode run() {
        if (settings.outsideDatabase().isPresent()) {
            throw new LaunchException(
                    ExitCode.CONFIGURATION,
                    "HOTLINE_DB_URL is set: an outside database is backed up by its own tools; see operations.md");
        }
        DatabaseAtHand.requireIn(line.data());
        try {
            BackupKey key = BackupKeys.readOrMake(BackupKeys.file(line, settings), console);
            if (Files.isDirectory(line.to())) {
                addTo(line.to(), key);
            } else {
                copy(newFile(line.to()), key);
            }
            return ExitCode.OK;
        } catch (IOException | SQLException e) {
            throw new LaunchException(ExitCode.BACKUP_FAILED, "the backup cannot be written: " + e.getMessage(), e);
        }
    }

    private static Path newFile(Path file) throws IOException {
        if (!file.toString().endsWith(Backup.SUFFIX)) {
            throw new IOException(file + " is no directory and does not end in " + Backup.SUFFIX);
        }
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file + " is there already");
        }
        return file;
    }

    /** First the log, so that a copy that takes minutes does not keep it waiting; whoever comes meanwhile does the same. */
    private void addTo(Path directory, BackupKey key) throws IOException, SQLException {
        boolean goesOn = addLog(directory, key);
        if (!goesOn && !alone(directory, "copying", () -> copyIfDue(directory, key))) {
            console.println("Another backup makes a copy");
        }
    }

    private void copyIfDue(Path directory, BackupKey key) throws IOException, SQLException {
        // another one may have just done it
        if (!addLog(directory, key)) {
            copy(directory, key);
            addLog(directory, key);
            deleteOld(directory);
        }
    }

    /** Another database's backups in the same directory are not ours to delete. */
    private void deleteOld(Path directory) throws IOException {
        Optional<BackupRetention> retention = settings.backupRetention();
        if (retention.isEmpty()) {
            return;
        }
        Backup.deleteRemains(directory);
        String database = database();
        List<Backup> ours = Backup.in(directory).stream()
                .filter(backup -> backup.isOf(database))
                .toList();
        for (Backup old : retention.get().over(ours, Instant.now())) {
            old.delete();
            console.println("Deleted the backup of " + old.made());
        }
    }

    /** @return whether the last backup there is of this database, goes on, and is not a day old */
    private boolean addLog(Path directory, BackupKey key) throws IOException, SQLException {
        boolean[] goesOn = {true};
        if (!alone(directory, "adding", () -> goesOn[0] = addLogAlone(directory, key))) {
            console.println("Another backup adds the log");
        }
        return goesOn[0];
    }

    private boolean addLogAlone(Path directory, BackupKey key) throws IOException {
        List<Backup> all = Backup.in(directory);
        Optional<Backup> last = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        if (last.isEmpty() || !last.get().isOf(database())) {
            return false;
        }
        List<Path> log = EmbeddedDatabase.log(line.data());
        Backup backup = last.get();
        List<Path> next = log.stream()
                .dropWhile(file -> !file.getFileName().toString().equals(backup.nextLog()))
                .toList();
        if (next.isEmpty()) {
            return false;
        }
        long from = backup.nextByte();
        long added = 0;
        for (Path file : next) {
            added += backup.addLog(file, from, key) - from;
            from = 0;
        }
        console.println("Added to the backup of %s: %,d bytes of the log".formatted(backup.made(), added));
        Duration age = Duration.between(backup.made(), Instant.now());
        // younger than nothing: a clock stood ahead when it was made, and is not believed
        return age.compareTo(COPIED_EVERY) < 0 && age.compareTo(CLOCKS_DIFFER.negated()) > 0;
    }

    private void copy(Path target, BackupKey key) throws IOException, SQLException {
        DumpTally tally = DatabaseAtHand.use(line.data(), database -> {
            DatabaseTool dump = DatabaseTool.dump(Program.here(), database, line.data());
            try (InputStream rows = dump.output()) {
                DumpTally counted = Backup.write(target, database(), key, rows);
                dump.awaitEnd();
                return counted;
            } catch (IOException e) {
                dump.explain(e);
                throw e;
            }
        });
        console.println("Backup of the whole database: %,d rows of %d tables in %s"
                .formatted(tally.allRows(), tally.rows().size(), target));
    }

    /** Tells this database's log from another's in the same directory. Not in the database: a restored one is another. */
    private String database() throws IOException {
        Path file = line.data().resolve("secrets").resolve("backup-id");
        if (!Files.exists(file)) {
            byte[] random = new byte[8];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE_NEW);
        }
        return Files.readString(file).strip();
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    /** @return false if another program does the same just now */
    private static boolean alone(Path directory, String work, Work what) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("." + work), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                what.run();
            }
            return lock != null;
        }
    }
}
