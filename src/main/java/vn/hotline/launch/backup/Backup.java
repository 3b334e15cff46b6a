package vn.hotline.launch.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the database and the parts of its binary log that followed: a folder, or the copy alone as a file. Many of
 * them lie in a directory, each with the time of its copy as its name.
 */
public final class Backup {

    /** What a copy alone is called. */
    public static final String SUFFIX = ".backup";

    private static final String COPY = "copy" + SUFFIX;
    private static final String PART = ".log";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int BUFFER = 1 << 16;

    /** Where the log of a backup ends up to the wanted time. */
    public record LogEnd(String file, long position, Instant time, long changes) {}

    private record Part(Path file, BackupLabel label) {}

    private final Path copy;
    private final BackupLabel label;
    private final List<Part> parts;

    private Backup(Path copy, BackupLabel label, List<Part> parts) {
        this.copy = copy;
        this.label = label;
        this.parts = parts;
    }

    /**
     * All in a directory, the oldest first: those of one database by where they stand in its log, since a clock may have
     * been set.
     */
    public static List<Backup> in(Path directory) throws IOException {
        List<Backup> all = new ArrayList<>();
        for (Path folder : sorted(directory)) {
            if (Files.exists(folder.resolve(COPY))) {
                all.add(folder(folder));
            }
        }
        all.sort(Comparator.comparing(Backup::made));
        Map<String, List<Backup>> byDatabase = all.stream()
                .collect(Collectors.groupingBy(
                        backup -> backup.label.database(), LinkedHashMap::new, Collectors.toList()));
        Comparator<Backup> byPosition = Comparator.comparing((Backup backup) -> backup.label.log())
                .thenComparing(backup -> backup.label.from());
        return byDatabase.values().stream()
                .flatMap(ofOne -> ofOne.stream().sorted(byPosition))
                .toList();
    }

    /**
     * @param place a copy, its folder, or a directory of many
     * @param until the wanted time
     * @return the newest one that was made before
     */
    public static Backup at(Path place, Instant until) throws IOException {
        if (Files.isRegularFile(place)) {
            return new Backup(place, label(place, BackupLabel.Kind.COPY), List.of());
        }
        if (!Files.isDirectory(place)) {
            throw new BackupException("there is no backup in " + place);
        }
        if (Files.exists(place.resolve(COPY))) {
            return folder(place);
        }
        List<Backup> all = in(place);
        if (all.isEmpty()) {
            throw new BackupException("there is no backup in " + place);
        }
        return all.stream()
                .filter(backup -> !backup.made().isAfter(until))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new BackupException("the first backup in %s is of %s"
                        .formatted(place, all.get(0).made())));
    }

    private static Backup folder(Path folder) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : sorted(folder)) {
            if (file.getFileName().toString().endsWith(PART)) {
                parts.add(new Part(file, label(file, BackupLabel.Kind.LOG)));
            }
        }
        return new Backup(folder.resolve(COPY), label(folder.resolve(COPY), BackupLabel.Kind.COPY), parts);
    }

    private static BackupLabel label(Path file, BackupLabel.Kind kind) throws IOException {
        BackupLabel label = SealedFile.label(file);
        if (label.kind() != kind) {
            throw new BackupException(file + " is a part of another kind");
        }
        return label;
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    /**
     * Makes a new one of a dump that comes in.
     *
     * @param target a file to be, or a directory in which a folder is made
     * @param database tells one database's binary log from another's
     * @return what was counted of it
     */
    public static DumpTally write(Path target, String database, BackupKey key, InputStream dump) throws IOException {
        DumpTally tally = new DumpTally();
        byte[] buffer = new byte[BUFFER];
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        while (tally.logFile().isEmpty()) {
            int count = dump.read(buffer);
            if (count < 0) {
                throw new IOException("the dump does not say where it stands in the binary log");
            }
            tally.add(buffer, 0, count);
            beginning.write(buffer, 0, count);
        }
        Instant made = Instant.now();
        String log = tally.logFile().orElseThrow();
        BackupLabel label =
                new BackupLabel(BackupLabel.Kind.COPY, database, made, log, tally.logPosition(), tally.logPosition());
        SealedFile.write(copyIn(target, made), label, key, out -> {
            beginning.writeTo(out);
            for (int count = dump.read(buffer); count >= 0; count = dump.read(buffer)) {
                tally.add(buffer, 0, count);
                out.write(buffer, 0, count);
            }
            if (!tally.isComplete()) {
                throw new IOException("the dump ended too early");
            }
        });
        return tally;
    }

    private static Path copyIn(Path target, Instant made) throws IOException {
        if (!Files.isDirectory(target)) {
            return target;
        }
        return Files.createDirectories(target.resolve(NAME.format(made))).resolve(COPY);
    }

    public Instant made() {
        return label.made();
    }

    public boolean isOf(String database) {
        return label.database().equals(database);
    }

    /** The file of the binary log that goes on where this ends. */
    public String nextLog() {
        return lastPart().map(BackupLabel::log).orElse(label.log());
    }

    /** The byte of it with which the next part begins. */
    public long nextByte() {
        return lastPart().map(BackupLabel::to).orElse(0L);
    }

    private Optional<BackupLabel> lastPart() {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.get(parts.size() - 1).label());
    }

    /**
     * Adds what a file of the binary log has beyond a byte, up to the last whole event.
     *
     * @return the byte with which the next part begins
     */
    public long addLog(Path log, long from, BackupKey key) throws IOException {
        long to = LogScanner.wholeUntil(log, from);
        if (to == from) {
            return from;
        }
        String name = log.getFileName().toString();
        BackupLabel part = new BackupLabel(BackupLabel.Kind.LOG, label.database(), Instant.now(), name, from, to);
        Path file = copy.resolveSibling("%s-%012d%s".formatted(name, from, PART));
        SealedFile.write(file, part, key, out -> {
            try (InputStream in = Files.newInputStream(log)) {
                in.skipNBytes(from);
                byte[] buffer = new byte[BUFFER];
                for (long left = to - from; left > 0; ) {
                    int count = in.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
                    if (count == 0) {
                        throw new IOException(log + " is shorter than it was");
                    }
                    out.write(buffer, 0, count);
                    left -= count;
                }
            }
        });
        return to;
    }

    /** The copy first: what is left of a deletion that was broken off is no backup, and nobody takes it for one. */
    public void delete() throws IOException {
        Files.delete(copy);
        for (Part part : parts) {
            Files.delete(part.file());
        }
        Files.delete(copy.getParent());
    }

    /** Takes away what deletions that were broken off have left in a directory. */
    public static void deleteRemains(Path directory) throws IOException {
        for (Path folder : sorted(directory)) {
            boolean remains = folder.getFileName().toString().matches("\\d{8}T\\d{6}Z")
                    && sorted(folder).stream().allMatch(file -> file.toString().endsWith(PART));
            if (remains) {
                for (Path file : sorted(folder)) {
                    Files.delete(file);
                }
                Files.delete(folder);
            }
        }
    }

    /** Passes the dump on. */
    public DumpTally readCopy(BackupKey key, OutputStream sink) throws IOException {
        DumpTally tally = new DumpTally();
        try (InputStream in = SealedFile.open(copy, key)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                tally.add(buffer, 0, count);
                sink.write(buffer, 0, count);
            }
        }
        if (!tally.isComplete()) {
            throw new BackupException(copy + " is incomplete");
        }
        return tally;
    }

    /**
     * Reads and checks all parts of the log.
     *
     * @param copied what the copy holds
     * @param until changes after this second are not wanted
     * @param folder where the files of the log are put together, or null to check them only
     */
    public LogEnd readLog(BackupKey key, DumpTally copied, Instant until, Path folder) throws IOException {
        LogScanner scanner = new LogScanner(label.log(), label.from(), copied.lastChange(), until);
        for (Part part : parts) {
            if (!isOf(part.label().database())) {
                throw new BackupException(part.file() + " is of another database");
            }
            try (InputStream in = SealedFile.open(part.file(), key);
                    InputStream both = folder == null
                            ? in
                            : new Tee(in, folder.resolve(part.label().log()))) {
                scanner.scan(part.label().log(), part.label().from(), both);
            } catch (EOFException e) {
                throw new BackupException(part.file() + ": " + e.getMessage(), e);
            }
        }
        Instant time = scanner.endTime() == null ? label.made() : scanner.endTime();
        return new LogEnd(scanner.endFile(), scanner.endPosition(), time, scanner.changes());
    }

    /** Appends to a file what is read. */
    private static final class Tee extends FilterInputStream {

        private final OutputStream file;

        Tee(InputStream in, Path file) throws IOException {
            super(in);
            this.file = new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), BUFFER);
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int read = super.read(bytes, offset, count);
            if (read > 0) {
                file.write(bytes, offset, read);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            file.close();
            super.close();
        }
    }
}
