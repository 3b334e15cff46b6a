package vn.hotline.launch.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.utils.Charsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before the server's own way of answering, without an application behind it. */
class DoorTest {

    private final HttpServer server = new HttpServer();
    private int port;

    @BeforeEach
    void open() throws IOException {
        NetworkListener listener = new NetworkListener("door", "127.0.0.1", 0);
        listener.registerAddOn(new Door());
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Repeating());
        server.start();
        port = listener.getPort();
    }

    @AfterEach
    void close() {
        server.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk, /desk",
        "/desk%zz, /%20",
        "/assets/..;/x, /%20",
        "/sign-in;jsessionid=1, /%20",
        "/api/v1/contacts%zz, /api/%20",
        "/open/v1;x, /open/%20"
    })
    void pathWithASecondSpellingLeadsNowhere(String sent, String arrives) throws IOException {
        assertThat(answer(sent)).endsWith("\r\n\r\n" + arrives);
    }

    @ParameterizedTest
    @CsvSource({"/folder, /folder/", "/others, http://others.example.vn/"})
    void whereTheServerLeadsToItselfIsAPath(String sent, String location) throws IOException {
        assertThat(answer(sent)).contains("\r\nLocation: " + location + "\r\n");
    }

    /** Java's own client does so, and with it the clients that are generated: with each request, on a kept connection. */
    @Test
    void programThatOffersAnotherProtocolIsHeardAndAnsweredInThisOne() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/told"))
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString("a whole contact"))
                .build();
        for (int program = 0; program < 40; program++) {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            for (int time = 0; time < 4; time++) {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

                assertThat(answer.body()).isEqualTo("a whole contact");
                assertThat(answer.headers().firstValue("Content-Type")).contains("text/told");
            }
        }
    }

    private String answer(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Says which path arrived, or leads on as the application server does. */
    private static final class Repeating extends HttpHandler {

        @Override
        public void service(Request request, Response response) throws IOException {
            String path = request.getRequest().getRequestURI();
            if (path.equals("/folder")) {
                response.setStatus(301);
                response.setHeader("Location", "http://" + request.getHeader("Host") + "/folder/");
            } else if (path.equals("/others")) {
                response.setStatus(301);
                response.setHeader("Location", "http://others.example.vn/");
            } else if (path.equals("/told")) {
                response.setContentType("text/told");
                response.getOutputStream().write(request.getInputStream().readAllBytes());
            } else {
                response.setContentLength(path.length());
                response.getOutputStream().write(path.getBytes(Charsets.ASCII_CHARSET));
            }
        }
    }
}
