package vn.hotline.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that outlives a run: db, keys, secrets, logs. Held by one program at a time; readable by its owner alone,
 * because keys and database together open every identity.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String OWNER_ONLY = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";

    static final FileAttribute<Set<PosixFilePermission>> FOR_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FILE));

    private final Path path;
    private final FileChannel channel;
    private RotatingLog.Size logSize = RotatingLog.Size.PRESET;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    public static DataDirectory open(Path path) {
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            for (String folder : new String[] {"keys", "secrets", "logs", "tmp"}) {
                Files.createDirectories(path.resolve(folder));
            }
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new LaunchException(
                        ExitCode.DIRECTORY_IN_USE, "another hotline runs on the data directory " + path);
            }
            emptyTemporary(path.resolve("tmp"));
            tighten(path);
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.DIRECTORY_UNWRITABLE, "the data directory " + path + " cannot be written", e);
        }
    }

    /**
     * What a killed run left is of no use to anybody: a whole unpacked server each time. Nobody but its owner sees what
     * this run puts there.
     */
    private static void emptyTemporary(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path one : left) {
                Folders.delete(one);
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
    }

    /** While the database goes on, whose files lie there, too: the server has folders only. */
    void forgetEndedServer() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary(), Files::isDirectory)) {
            for (Path one : left) {
                Folders.delete(one);
            }
        } catch (IOException full) {
            // the next start tries again
        }
    }

    /** A directory of before, one that was put back from a backup, or what is copied into one may be open to others. */
    static void tighten(Path path) throws IOException {
        Set<PosixFilePermission> folder = PosixFilePermissions.fromString(OWNER_ONLY);
        Set<PosixFilePermission> file = PosixFilePermissions.fromString(OWNER_ONLY_FILE);
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(each)) {
                    Files.setPosixFilePermissions(each, Files.isDirectory(each) ? folder : file);
                }
            }
        } catch (NoSuchFileException gone) {
            // a database that still ends tidies up
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e.getCause();
            }
        }
    }

    /** The lock goes with the process, however that ends. */
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return database(path);
    }

    static Path database(Path directory) {
        return directory.resolve("db");
    }

    Path keyset() {
        return path.resolve("keys").resolve("keyset");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** A log goes on where the run before left it. */
    RotatingLog openLog(String name) throws IOException {
        return new RotatingLog(log(name), logSize);
    }

    void append(String name, String line) {
        try (RotatingLog log = openLog(name)) {
            log.write((Instant.now() + " " + line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            // whoever asked for it has more urgent things to do than to fail of it
        }
    }

    void append(String name, Throwable reason) {
        StringWriter text = new StringWriter();
        reason.printStackTrace(new PrintWriter(text));
        append(name, text.toString());
    }

    /** A password nobody has to know: made once, kept beside the database it belongs to. */
    String password(String name) throws IOException {
        Optional<String> kept = secret(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        keep(name, password);
        return password;
    }

    Optional<String> secret(String name) throws IOException {
        return secretIn(path, name);
    }

    /** Without holding the directory: another program may. */
    static Optional<String> secretIn(Path directory, String name) throws IOException {
        Path file = directory.resolve("secrets").resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** What its database is filled with, as far as a start got to know it. */
    Optional<String> demo() throws IOException {
        return read("demo");
    }

    void keepDemo(String word) throws IOException {
        Files.writeString(path.resolve("demo"), word);
    }

    /** For the application's health check: lines of a name, an equals sign and a value. */
    Path status() {
        return path.resolve("status");
    }

    private Optional<String> read(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Read at any moment, so it changes in one step. */
    void keepStatus(Map<String, String> lines) {
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Path written = Files.writeString(temporary().resolve("status"), text);
            Files.move(written, status(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            // it says less than it could, but what it tells of runs
        }
    }

    void setLogSize(RotatingLog.Size size) {
        logSize = size;
    }

    /** The build that last started here to the end: it need not look whether the schema is its own. */
    Optional<String> lastProgram() throws IOException {
        return read("last-program");
    }

    void keepLastProgram(String version) throws IOException {
        Files.writeString(path.resolve("last-program"), version);
    }

    Path keep(String name, String text) throws IOException {
        return write(secrets().resolve(name), text);
    }

    Path keepForThisRun(String name, String text) throws IOException {
        return write(temporary().resolve(name), text);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, FOR_OWNER_ONLY);
        return Files.writeString(file, text);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot give up the data directory " + path, e);
        }
    }
}
