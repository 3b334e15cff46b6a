package vn.hotline.platform.files.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.platform.files.scan.Verdict.Outcome;
import vn.hotline.support.ScannerProcess;

/** Against a real daemon with lists of its own. */
class ScannerTest {

    private static final int MEGABYTE = 1 << 20;

    private static ScannerProcess process;

    @BeforeAll
    static void start() throws Exception {
        ScannerProcess.assume();
        process = new ScannerProcess();
    }

    @AfterAll
    static void stop() throws Exception {
        if (process != null) {
            process.close();
        }
    }

    @Test
    void whatIsCleanIsCleanOnceTheTestFileWasFound() throws IOException {
        assertThat(scan(process, noise(3 * MEGABYTE)).outcome()).isEqualTo(Outcome.CLEAN);
        assertThat(scan(process, new byte[0]).outcome()).isEqualTo(Outcome.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127 * 1024, 128 * 1024, 5 * MEGABYTE})
    void whatIsBadIsFoundWhereverItStands(int place) throws IOException {
        byte[] content = noise(6 * MEGABYTE);
        byte[] bad = ScannerProcess.BAD_WORD.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bad, 0, content, place, bad.length);

        Verdict verdict = scan(process, content);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(verdict.found()).startsWith("Hotline.Test.Marker");
    }

    /** The daemon says OK of it all the same. */
    @Test
    void whatIsLargerThanTheDaemonLooksThroughIsNotClean() throws Exception {
        try (ScannerProcess small = new ScannerProcess("MaxFileSize 2M", "MaxScanSize 2M")) {
            byte[] content = noise(3 * MEGABYTE);
            assertThat(new Clamd(ScannerAddress.read(small.address())).scan(new ByteArrayInputStream(content)))
                    .isEqualTo("stream: OK");

            assertThat(scan(small, content).outcome()).isEqualTo(Outcome.NOT_LOOKED_THROUGH);
            assertThat(scan(small, noise(MEGABYTE)).outcome()).isEqualTo(Outcome.CLEAN);
        }
    }

    @Test
    void whatIsLongerThanTheDaemonTakesIsNotClean() throws Exception {
        try (ScannerProcess small = new ScannerProcess("StreamMaxLength 1M", "AlertExceedsMax yes")) {
            assertThat(scan(small, noise(40 * MEGABYTE)).outcome()).isEqualTo(Outcome.NOT_LOOKED_THROUGH);
        }
    }

    @Test
    void aDaemonThatFindsNothingIsNotBelieved() throws Exception {
        try (ScannerProcess blind = new ScannerProcess(false)) {
            assertThat(scan(blind, noise(1000)).outcome()).isEqualTo(Outcome.NOT_LOOKED_THROUGH);
        }
    }

    @Test
    void withoutADaemonNobodySaysAnything() {
        assertThatExceptionOfType(ScannerAwayException.class)
                .isThrownBy(() -> scanner("/nowhere/clamd.sock").scan(InputStream.nullInputStream(), 0))
                .matches(ScannerAwayException::isAtOnce);
        assertThatExceptionOfType(ScannerAwayException.class)
                .isThrownBy(() -> scanner(null).scan(InputStream.nullInputStream(), 0))
                .matches(ScannerAwayException::isAtOnce);
        assertThat(scanner("/nowhere/clamd.sock").answers()).isFalse();
        assertThat(scanner(null).answers()).isFalse();
    }

    @Test
    void aDaemonThatEndsInTheMiddleHasSaidNothing() throws Exception {
        try (ServerSocket ending = new ServerSocket(0)) {
            Thread hangingUp = new Thread(() -> {
                try (var caller = ending.accept()) {
                    caller.getInputStream().readNBytes(300_000);
                } catch (IOException e) {
                    // it hangs up in any case
                }
            });
            hangingUp.start();
            assertThatExceptionOfType(ScannerAwayException.class)
                    .isThrownBy(() -> scanner("127.0.0.1:" + ending.getLocalPort())
                            .scan(new ByteArrayInputStream(noise(20 * MEGABYTE)), 20 * MEGABYTE))
                    .matches(away -> !away.isAtOnce());
            hangingUp.join();
        }
    }

    @Test
    void itIsToldByItsPathAndThatItIsThere() {
        Scanner scanner = scanner(process.address());
        assertThat(scanner.isThere()).isFalse();
        assertThat(scanner.answers()).isTrue();
        assertThat(scanner.isThere()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN,",
        "stream: Win.Test.EICAR_HDB-1 FOUND, FOUND, Win.Test.EICAR_HDB-1",
        "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND, NOT_LOOKED_THROUGH,",
        "INSTREAM size limit exceeded. ERROR, NOT_LOOKED_THROUGH,"
    })
    void itsWordsAreUnderstood(String said, Outcome outcome, String found) throws IOException {
        assertThat(Scanner.verdict(said)).isEqualTo(new Verdict(outcome, found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stream: ", "OKAY", "stream: Can't allocate memory ERROR", "UNKNOWN COMMAND"})
    void anythingElseIsNoVerdict(String said) {
        assertThatExceptionOfType(ScannerAwayException.class).isThrownBy(() -> Scanner.verdict(said));
    }

    @Test
    void theArchiveOfTheTestFileIsOneOfItsSize() throws IOException {
        byte[] all = TestArchive.of(MEGABYTE).readAllBytes();
        assertThat(all).hasSize(MEGABYTE);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("eicar.com");
            assertThat(zip.readAllBytes()).hasSize(68);
        }
    }

    @Test
    void anAddressIsAPathOrAHostWithAPort() {
        assertThat(ScannerAddress.read("/run/clamav/clamd.ctl")).isInstanceOf(UnixDomainSocketAddress.class);
        assertThat(ScannerAddress.read("scanner.example:3310"))
                .isEqualTo(InetSocketAddress.createUnresolved("scanner.example", 3310));
        assertThat(ScannerAddress.read("[::1]:3310")).isEqualTo(InetSocketAddress.createUnresolved("::1", 3310));
        for (String wrong : Arrays.asList("", "scanner", "scanner:", "scanner:0", "scanner:70000", "a b:3310", "::1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> ScannerAddress.read(wrong));
        }
    }

    private static Verdict scan(ScannerProcess by, byte[] content) throws IOException {
        return scanner(by.address()).scan(new ByteArrayInputStream(content), content.length);
    }

    private static Scanner scanner(String address) {
        return new Scanner(() -> address);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
