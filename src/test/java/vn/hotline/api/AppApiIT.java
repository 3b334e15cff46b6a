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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.support.InServer;
import vn.hotline.support.TestDatabase;

/** The app at the real server: everything at once, again, from somebody else, and too much. */
@RunAsClient
class AppApiIT extends InServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The shortest JPEG that a camera wrote something beside. */
    static final byte[] PICTURE =
            HexFormat.of().parseHex("ffd8" + "ffe10020" + "61".repeat(30) + "ffda0003" + "01" + "1234" + "ffd9");

    private static final byte[] OF_A_TELEPHONE = "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);
    private static final String NOTICE = "{\"line\": \"CHILD_PROTECTION\", \"text\": \"Chú ơi\"}";

    @ArquillianResource
    private URL address;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String installation = UUID.randomUUID().toString();
    private final String secret = ApiTokens.generate();

    private String token;

    @BeforeEach
    void register() throws SQLException {
        token = Programs.register("app:write", 1);
    }

    @Test
    void whatComesTenFoldAtOnceIsOneArrivalWithEachMessageOnce() throws Exception {
        List<Callable<Integer>> deliveries = new ArrayList<>();
        for (int again = 0; again < 10; again++) {
            deliveries.add(() -> put("notices/n", NOTICE).statusCode());
            for (int i = 0; i < 5; i++) {
                String message = "notices/n/messages/m" + i;
                String text = "{\"text\": \"tin " + i + "\"}";
                deliveries.add(() -> untilStored(message, text));
            }
        }
        Collections.shuffle(deliveries, new Random(11));
        ExecutorService senders = Executors.newFixedThreadPool(12);
        for (Future<Integer> answer : senders.invokeAll(deliveries)) {
            assertThat(answer.get()).isEqualTo(202);
        }
        senders.shutdown();
        await(
                "select count(*) from app_message m join app_talk t on t.id = m.talk_id where m.done_at is not null and ",
                6);
        assertThat(count("select count(*) from app_talk t join app_message m on m.talk_id = t.id where "))
                .isEqualTo(6);
        assertThat(count("select count(distinct a.id) from app_talk t join arrival a on a.id = t.arrival_id"
                        + " where a.status = 'WAITING' and a.channel = 'APP' and "))
                .isEqualTo(1);
        HttpResponse<String> standing = get("notices/n");
        assertThat(standing.body()).contains("\"state\":\"WAITING\"").contains("\"place\":");
    }

    /** A message that is there before its notice is told that there is none, and sent again. */
    private int untilStored(String path, String body) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        int status = put(path, body).statusCode();
        while (status == 404 && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            status = put(path, body).statusCode();
        }
        return status;
    }

    @Test
    void whoeverDoesNotKnowTheSecretFindsNothingAndTakesNothing() throws Exception {
        assertThat(put("notices/n", NOTICE).statusCode()).isEqualTo(202);
        String other = Programs.register("app:write", 1);
        assertThat(send(request("notices/n", token, installation, ApiTokens.generate())
                                .GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(request("notices/n", token, UUID.randomUUID().toString(), secret)
                                .GET())
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(request("notices/n", other, installation, secret).GET()).statusCode())
                .isEqualTo(404);
        assertThat(send(request("notices/n", token, "../../x", secret).GET()).statusCode())
                .isEqualTo(422);
        assertThat(send(request("installation", token, installation, ApiTokens.generate())
                                .DELETE())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("notices/n").statusCode()).isEqualTo(200);
    }

    @Test
    void aStandingThatIsTheSameIsNotSentAgain() throws Exception {
        put("notices/n", NOTICE);
        await("select count(*) from app_talk t where t.arrival_id is not null and ", 1);
        assertThat(send(request("installation", token, installation, secret).DELETE())
                        .statusCode())
                .isEqualTo(204);
        String tag = get("notices/n").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(request("notices/n", token, installation, secret)
                .header("If-None-Match", tag)
                .GET());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whoeverSendsTooMuchIsToldWhenToComeAgainAndNothingIsLost() throws Exception {
        int taken = 0;
        HttpResponse<String> answer = put("notices/n", NOTICE);
        while (answer.statusCode() == 202 && taken < 200) {
            taken++;
            answer = put("notices/n", NOTICE);
        }
        assertThat(taken).isGreaterThanOrEqualTo(120).isLessThan(200);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(get("notices/n").statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from app_talk t join app_message m on m.talk_id = t.id where "))
                .isEqualTo(1);
    }

    @Test
    void aPictureIsKeptOnceWithoutWhatTheCameraWroteBesideItUnlessItIsEvidence() throws Exception {
        assertThat(picture("notices/n/pictures/1", PICTURE)).isEqualTo(404);
        put("notices/n", NOTICE);
        put("notices/e", NOTICE.replace("}", ", \"evidence\": true}"));
        List<Callable<Integer>> deliveries = Collections.nCopies(8, () -> picture("notices/n/pictures/1", PICTURE));
        ExecutorService senders = Executors.newFixedThreadPool(8);
        for (Future<Integer> answer : senders.invokeAll(deliveries)) {
            assertThat(answer.get()).isEqualTo(202);
        }
        senders.shutdown();
        assertThat(picture("notices/e/pictures/1", PICTURE)).isEqualTo(202);
        assertThat(picture("notices/n/pictures/2", OF_A_TELEPHONE)).isEqualTo(422);
        assertThat(picture("notices/n/pictures/2", Arrays.copyOf(PICTURE, 20))).isEqualTo(422);
        assertThat(picture("notices/n/pictures/7", PICTURE)).isEqualTo(422);
        byte[] endless = Arrays.copyOf(Arrays.copyOf(PICTURE, PICTURE.length - 2), (10 << 20) + 1);
        assertThat(picture("notices/n/pictures/2", endless)).isEqualTo(413);

        assertThat(count("select count(*) from app_talk t join app_picture p on p.talk_id = t.id where "))
                .isEqualTo(2);
        assertThat(count("select sum(f.size) from app_talk t join app_picture p on p.talk_id = t.id and not p.evidence"
                        + " join stored_file f on f.id = p.file_id where "))
                .isEqualTo(PICTURE.length - 34);
        assertThat(count("select sum(f.size) from app_talk t join app_picture p on p.talk_id = t.id and p.evidence"
                        + " join stored_file f on f.id = p.file_id where "))
                .isEqualTo(PICTURE.length);
        assertThat(send(request("installation", token, installation, secret).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(count("select count(*) from app_talk t join app_picture p on p.talk_id = t.id where "))
                .isZero();
    }

    private int picture(String path, byte[] bytes) throws Exception {
        return send(request(path, token, installation, secret)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(bytes)))
                .statusCode();
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return send(request(path, token, installation, secret)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path, token, installation, secret).GET());
    }

    private HttpRequest.Builder request(String path, String program, String name, String hers) {
        return HttpRequest.newBuilder(URI.create(address.toString()).resolve("/api/v1/app/" + path))
                .header("Authorization", "Bearer " + program)
                .header("Installation", name)
                .header("Installation-Secret", hers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void await(String query, long number) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (count(query) < number) {
            assertThat(Instant.now()).as("it is worked on in time").isBefore(end);
            Thread.sleep(100);
        }
    }

    /** @param query of talks {@code t}, up to the condition that they are this test's */
    private long count(String query) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query
                        + "t.installation_id in (select i.id from app_installation i join api_client c"
                        + " on c.id = i.client_id where c.token_hash = ?)")) {
            statement.setBytes(1, ApiTokens.hash(token));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
