package vn.hotline.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hotline.support.InServer;

/** Whoever sends a request byte by byte, so that it never falls silent, holds nothing for long. */
@RunAsClient
class SlowSendersIT extends InServer {

    private static final String HOST = "Host: localhost\r\n";
    private static final String FORM =
            "POST /sign-in HTTP/1.1\r\n" + HOST + "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final String JSON =
            "POST /api/v1/contacts HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";

    private static final int MANY = 40;

    @ArquillianResource
    private URL address;

    private final ExecutorService senders = Executors.newCachedThreadPool();

    @AfterEach
    void endSenders() {
        senders.shutdownNow();
    }

    @Test
    void bodyHeadAndPiecesByteByByteAreCutOff() throws Exception {
        List<CompletableFuture<Duration>> held = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            held.add(dripping(FORM + "Content-Length: 100000\r\n\r\n", "a"));
        }
        held.add(dripping(JSON + "Transfer-Encoding: chunked\r\n\r\n", "0"));
        held.add(dripping(JSON + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"));
        held.add(dripping(JSON + "Content-Length: 100000\r\n\r\n[", " "));
        held.add(dripping("GET /sign-in HTTP/1.1\r\n" + HOST + "X-Long: ", "a"));
        for (CompletableFuture<Duration> one : held) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void formThatIsLargerThanAnyPageTakesIsNoFaultOfOurs() throws IOException {
        assertThat(answer(FORM + "Content-Length: 3000000\r\n\r\n" + "a".repeat(3_000_000)))
                .startsWith("HTTP/1.1 413");
        assertThat(answer(FORM + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 411");
    }

    private String answer(String head) throws IOException {
        try (Socket socket = connect()) {
            write(socket, head);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    /** Each request is measured by itself, whatever came before it on its connection. */
    @Test
    void slowButSteadySenderIsAnsweredOnOneConnectionTwice() throws Exception {
        String form = "username=" + "a".repeat(12_000);
        try (Socket socket = connect()) {
            for (int request = 0; request < 2; request++) {
                write(socket, FORM + "Content-Length: " + form.length() + "\r\n\r\n");
                for (int at = 0; at < form.length(); at += 600) {
                    write(socket, form.substring(at, Math.min(form.length(), at + 600)));
                    TimeUnit.MILLISECONDS.sleep(900);
                }
                byte[] begin = socket.getInputStream().readNBytes(12);
                assertThat(new String(begin, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200");
                skipWhatIsThere(socket);
            }
        }
    }

    private CompletableFuture<Duration> dripping(String begin, String drop) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Instant begun = Instant.now();
                    try (Socket socket = connect()) {
                        write(socket, begin);
                        while (socket.getInputStream().available() == 0) {
                            write(socket, drop);
                            TimeUnit.MILLISECONDS.sleep(1_000);
                        }
                    } catch (IOException cutOff) {
                        // which is what is wanted
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Duration.between(begun, Instant.now());
                },
                senders);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void skipWhatIsThere(Socket socket) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(2);
        while (socket.getInputStream().available() > 0) {
            socket.getInputStream().skipNBytes(socket.getInputStream().available());
        }
    }
}
