package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.support.InServer;
import vn.hotline.support.TestDatabase;

/** What exchanges send, as they meet it. */
@RunAsClient
class PhoneApiIT extends InServer {

    private static final String EVENTS = "/api/v1/phone/events";
    private static final String FROM = "/api/v1/phone/from/";

    @ArquillianResource
    private URL address;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String call = UUID.randomUUID().toString();
    private String token;

    @BeforeEach
    void register() throws SQLException {
        token = Programs.register("phone:write", 1);
    }

    @Test
    void anEventIsKeptBeforeItIsAnsweredAndOnce() throws Exception {
        String ringing =
                "{\"type\":\"RINGING\",\"callId\":\"%s\",\"from\":\"0900 000 147\",\"to\":\"111\"}".formatted(call);

        HttpResponse<String> first = json(EVENTS, ringing);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(first.body()).isEqualTo("{\"callId\":\"%s\",\"type\":\"RINGING\"}".formatted(call));
        assertThat(first.headers().firstValue("Idempotent-Replay")).isEmpty();
        for (int again = 0; again < 3; again++) {
            HttpResponse<String> answer = json(EVENTS, ringing);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.headers().firstValue("Idempotent-Replay")).contains("true");
        }
        assertThat(eventsKept()).isOne();
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceAndNothingIsKept() throws Exception {
        HttpResponse<String> wrong = json(
                EVENTS,
                "{\"type\":\"RECORDING_READY\",\"callId\":\"%s\",\"waitingSeconds\":-1,\"recording\":{\"url\":\"ftp://x\"}}"
                        .formatted(call));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("waitingSeconds", "recording.url", "api.address");
        assertThat(json(EVENTS, "{\"type\":\"RINGING\"}").body()).contains("callId", "input.required");
        assertThat(json(EVENTS, "{").statusCode()).isEqualTo(400);
        assertThat(eventsKept()).isZero();
    }

    @Test
    void eachDialectHasItsAddress() throws Exception {
        assertThat(json(
                                FROM + "stringee",
                                "{\"call_status\":\"ringing\",\"call_id\":\"%s\",\"timestamp_ms\":1795374847302}"
                                        .formatted(call))
                        .statusCode())
                .isEqualTo(202);
        assertThat(json(FROM + "stringee", "{\"call_status\":\"hold\",\"new\":[{}]}")
                        .statusCode())
                .isEqualTo(202);
        HttpRequest.Builder form = request(FROM + "zammad")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "event=answer&direction=in&from=0900000147&to=111&answeringNumber=101&callId=" + call));
        assertThat(send(form).statusCode()).isEqualTo(202);
        assertThat(send(request(FROM + "callback?event=ended&outcome=abandoned&call=" + call))
                        .statusCode())
                .isEqualTo(202);
        assertThat(eventsKept()).isEqualTo(3);

        assertThat(json(FROM + "nobody", "{}").statusCode()).isEqualTo(404);
        assertThat(send(request(FROM + "stringee?call_status=ringing")).statusCode())
                .isEqualTo(405);
        assertThat(json(FROM + "callback", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void aProgramNeedsTheScopeAndABrowserGetsNothing() throws Exception {
        String reader = Programs.register("contacts:read contacts:write reports:read", 1);
        String query = FROM + "callback?event=ringing&call=" + call;

        assertThat(http.send(HttpRequest.newBuilder(uri(query)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(uri(query)).header("Authorization", "Bearer " + reader))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request(query).header("Sec-Purpose", "prefetch")).statusCode())
                .isEqualTo(403);
        assertThat(send(request(query).header("Sec-Fetch-Mode", "navigate")).statusCode())
                .isEqualTo(403);
        assertThat(eventsKept()).isZero();
    }

    @Test
    void theTokenMayBeAPassword() throws Exception {
        String basic = Base64.getEncoder().encodeToString(("pbx:" + token).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(FROM + "callback?event=ringing&call=" + call))
                .header("Authorization", "Basic " + basic);

        assertThat(send(request).statusCode()).isEqualTo(202);
        assertThat(eventsKept()).isOne();
        HttpRequest.Builder elsewhere = HttpRequest.newBuilder(uri("/api/v1/contacts?line=TRAFFICKING"))
                .header("Authorization", "Basic " + basic);
        assertThat(send(elsewhere).statusCode()).isEqualTo(401);
    }

    private int eventsKept() throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement count =
                        owner.prepareStatement("select count(*) from phone_event where call_id = ?")) {
            count.setString(1, call);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private HttpResponse<String> json(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(address.toString()).resolve(path);
    }
}
