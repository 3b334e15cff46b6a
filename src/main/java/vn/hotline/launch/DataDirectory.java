package vn.hotline.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Everything that outlives a run: db, keys, secrets, logs. Held by one program at a time; readable by its owner alone,
 * because keys and database together open every identity.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String OWNER_ONLY = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";

    private final Path path;
    private final FileChannel channel;

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
                delete(one);
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
    }

    /** A link is deleted, not what it leads to. */
    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
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

    /** Keeps the log of the run before under another name. */
    Path freshLog(String name) throws IOException {
        Path log = log(name);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    void append(String name, Throwable reason) {
        StringWriter text = new StringWriter();
        reason.printStackTrace(new PrintWriter(text));
        try {
            Files.writeString(
                    log(name), Instant.now() + " " + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
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

    /** The build that last started here to the end: it need not look whether the schema is its own. */
    Optional<String> lastProgram() throws IOException {
        return Files.exists(lastProgramFile()) ? Optional.of(Files.readString(lastProgramFile())) : Optional.empty();
    }

    void keepLastProgram(String version) throws IOException {
        Files.writeString(lastProgramFile(), version);
    }

    private Path lastProgramFile() {
        return path.resolve("last-program");
    }

    Path keep(String name, String text) throws IOException {
        return write(secrets().resolve(name), text);
    }

    Path keepForThisRun(String name, String text) throws IOException {
        return write(temporary().resolve(name), text);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FILE)));
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
