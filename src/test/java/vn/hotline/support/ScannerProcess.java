package vn.hotline.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real ClamAV daemon with a list of its own of what is bad: the test file of all scanners, and a word of ours. It needs no
 * list from outside. Without the package its tests are skipped, unless {@code HOTLINE_REQUIRE_SCANNER} is true.
 */
public final class ScannerProcess implements AutoCloseable {

    /** Does nothing; the scanner of the tests knows it. */
    public static final String BAD_WORD = "hotline-111-harmless-marker-of-tests";

    private static final String TEST_FILE =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final List<String> PLACES = List.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd");
    private static final int PATIENCE_SECONDS = 60;

    private final Path directory;
    private final Path socket;
    private Process process;

    /** @param settings in place of ours, one a line */
    public ScannerProcess(String... settings) throws IOException, InterruptedException {
        this(true, settings);
    }

    /** @param knowsTheTestFile whether it finds what every scanner finds */
    public ScannerProcess(boolean knowsTheTestFile, String... settings) throws IOException, InterruptedException {
        directory = Files.createTempDirectory("clamd");
        socket = directory.resolve("clamd.sock");
        Path lists = Files.createDirectory(directory.resolve("lists"));
        Files.writeString(
                lists.resolve("tests.ndb"),
                (knowsTheTestFile ? "Eicar-Test-Signature:0:0:" + hex(TEST_FILE) + "\n" : "")
                        + "Hotline.Test.Marker:0:*:" + hex(BAD_WORD) + "\n");
        Files.write(
                directory.resolve("clamd.conf"),
                Stream.concat(
                                // the first of two counts
                                Stream.of(settings),
                                Stream.of(
                                        "Foreground yes",
                                        "DatabaseDirectory " + lists,
                                        "LocalSocket " + socket,
                                        "TemporaryDirectory " + directory,
                                        "MaxThreads 4",
                                        "StreamMaxLength 101M",
                                        "MaxFileSize 101M",
                                        "MaxScanSize 400M"))
                        .toList());
        start();
    }

    /** Tests that need one are skipped where none is installed. */
    public static void assume() {
        assumeTrue(
                program().isPresent() || Boolean.parseBoolean(System.getenv("HOTLINE_REQUIRE_SCANNER")),
                "ClamAV's daemon is not installed: apt-get install --no-install-recommends clamav-daemon");
    }

    private static Optional<String> program() {
        return PLACES.stream().filter(place -> new File(place).canExecute()).findFirst();
    }

    /** As a setting names it. */
    public String address() {
        return socket.toString();
    }

    public void start() throws IOException, InterruptedException {
        Path log = directory.resolve("log");
        process = new ProcessBuilder(
                        program().orElseThrow(() -> new IllegalStateException("clamd is not installed")),
                        "--config-file=" + directory.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int i = 0; !Files.exists(socket); i++) {
            if (i > PATIENCE_SECONDS * 10 || !process.isAlive()) {
                throw new IOException("clamd did not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** It ends at once, whatever it is at. */
    public void stop() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Files.deleteIfExists(socket);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
