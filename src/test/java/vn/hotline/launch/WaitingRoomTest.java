package vn.hotline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hotline.platform.ops.Unavailable;

class WaitingRoomTest {

    private final int port = Ports.anyFree();
    private final HttpClient client = HttpClient.newHttpClient();
    private WaitingRoom room;

    @BeforeEach
    void open() throws IOException {
        String tokens = Files.readString(Path.of("src/main/webapp/assets/tokens.css"));
        room = new WaitingRoom("127.0.0.1", port, new Unavailable(tokens));
        room.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/contacts", "/open/v1/reports", "/openapi", "/desk", "/", "/health/ready", "/x?y=%00"})
    void whateverIsAskedIsToldWhenToAskAgain(String path) throws Exception {
        for (String method : new String[] {"GET", "POST", "HEAD", "DELETE"}) {
            HttpResponse<String> answer = ask(method, path, "vi");

            assertThat(answer.statusCode()).as(method).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(method).contains("5");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aProgramGetsAProblemDocumentInItsLanguage() throws Exception {
        HttpResponse<String> answer = ask("POST", "/api/v1/contacts", "en");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"urn:hotline:problem:unavailable\"",
                        "\"status\":503",
                        "\"instance\":\"/api/v1/contacts\"")
                .contains("cannot answer at the moment");
        assertThat(ask("POST", "/api/v1/contacts", "vi").body()).contains("tạm thời");
    }

    @Test
    void aPersonGetsAPageThatComesBackByItself() throws Exception {
        HttpResponse<String> answer = ask("GET", "/contact/form?id=1", "vi");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "'sha256-"));
        assertThat(answer.body())
                .contains("Xin chờ một lát", "One moment, please", "location.replace", "--c-ground")
                .doesNotContain("{vi.", "{en.", "{tokens}", "{script}");
    }

    private HttpResponse<String> ask(String method, String path, String language) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept-Language", language)
                        .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
