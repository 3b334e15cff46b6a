package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.support.InServer;
import vn.hotline.support.TestDatabase;

/** The interface by HTTP, as a program meets it. */
@RunAsClient
class ContactsApiIT extends InServer {

    private static final String SILENT =
            "{\"line\":\"CHILD_PROTECTION\",\"channel\":\"PHONE\",\"disposition\":\"SILENT\"}";
    private static final String ASKED = "{\"line\":\"CHILD_PROTECTION\",\"channel\":\"ZALO\",\"level\":\"INFORMATION\","
            + "\"narrative\":\"Ho\u0309i thu\u0309 tu\u0323c\",\"children\":[{\"age\":7}]}";
    private static final String ALL = "contacts:read contacts:write reports:read";

    @ArquillianResource
    private URL address;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token;

    @BeforeEach
    void aClientOfCentre1() throws SQLException {
        token = Programs.register(ALL, 1);
    }

    @Test
    void aContactIsStoredAndReadAgainInComposedForm() throws Exception {
        HttpResponse<String> stored = post(ASKED, null);
        assertThat(stored.statusCode()).isEqualTo(201);
        long id = json(stored).getJsonNumber("id").longValue();

        HttpResponse<String> read = get("contacts/" + id, token);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read).getString("narrative")).isEqualTo("Hỏi thủ tục");
        assertThat(stored.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/contacts/" + id);
        assertThat(count(
                        "select count(*) from audit_entry where subject_kind = 'CONTACT' and action in ('CREATE', 'READ')"
                                + " and subject_id = ?",
                        id))
                .isEqualTo(2);
    }

    /** Its call came now: a report by days must not lose it, nor may a program be turned away for its clock. */
    @Test
    void aProgramWhoseClockIsTwoMinutesAheadIsTakenAtOurTime() throws Exception {
        Instant sent = Instant.now();
        HttpResponse<String> stored = post(receivedAt(sent.plus(Duration.ofMinutes(2))), null);

        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        long id = json(stored).getJsonNumber("id").longValue();
        Instant kept = Instant.parse(json(get("contacts/" + id, token)).getString("receivedAt"));
        assertThat(kept).isBetween(sent.minusSeconds(1), Instant.now().plusSeconds(1));
        assertThat(post(receivedAt(Instant.now().plus(Duration.ofHours(1))), null)
                        .statusCode())
                .as("an hour ahead is no clock any more, but a mistake")
                .isEqualTo(422);
    }

    private static String receivedAt(Instant instant) {
        return SILENT.replace("}", ",\"receivedAt\":\"" + instant + "\"}");
    }

    @Test
    void anotherCentreDoesNotKnowOfIt() throws Exception {
        long id = json(post(SILENT, null)).getJsonNumber("id").longValue();

        HttpResponse<String> read = get("contacts/" + id, Programs.register(ALL, 2));

        assertProblem(read, 404);
    }

    /** Each leaves its row although nothing else of the request stays. */
    @Test
    void whatIsRefusedIsOnTheTrail() throws Exception {
        long hidden = json(post(SILENT, null)).getJsonNumber("id").longValue();
        String reader = Programs.register("contacts:read", 2);
        String name = nameOf(reader);

        assertProblem(get("contacts/" + hidden, reader), 404);
        assertProblem(get("reports/period-totals", reader), 403);
        assertProblem(get("contacts?line=BANANA", reader), 422);
        assertThat(get("nothing/here", reader).statusCode()).isEqualTo(404);

        assertThat(count("select count(*) from audit_entry where action = 'REFUSED' and actor_name = ?", name))
                .isEqualTo(4);
        assertThat(count(
                        "select count(*) from audit_entry where action = 'REFUSED' and subject_kind = 'CONTACT'"
                                + " and subject_id = ?",
                        hidden))
                .isEqualTo(1);
    }

    @Test
    void strangersAreCountedAndDoNotFillTheTrail() throws Exception {
        String before = "select count(*) from audit_entry where actor_role is null and action = ?";
        long rows = count(before, "REFUSED");

        for (int i = 0; i < 30; i++) {
            assertProblem(get("contacts/1", "no token of ours"), 401);
        }

        assertThat(count(before, "REFUSED") - rows).isBetween(0L, 5L);
        assertThat(count(before, "REFUSED")).isPositive();
    }

    @Test
    void aNumberInTheAddressIsRefusedNotIgnored() throws Exception {
        HttpResponse<String> answer = get("contacts?line=CHILD_PROTECTION&phone=0900000147", token);

        assertProblem(answer, 422);
        assertThat(answer.body()).contains("phone").doesNotContain("0900000147");
    }

    @Test
    void aListIsOneRow() throws Exception {
        post(SILENT, null);
        post(SILENT, null);
        assertThat(get("contacts?line=CHILD_PROTECTION", token).statusCode()).isEqualTo(200);

        assertThat(count("select count(*) from audit_entry where action = 'LIST' and actor_name = ?", nameOf(token)))
                .isEqualTo(1);
    }

    private static String nameOf(String token) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement query = owner.prepareStatement("select name from api_client where token_hash = ?")) {
            query.setBytes(1, ApiTokens.hash(token));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void theSameDeliveryIsOneContactHoweverOftenItComes() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post(ASKED, key);
        HttpResponse<String> again = post(ASKED, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotent-Replay")).isEmpty();
        assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
        assertProblem(post(SILENT, key), 409);
    }

    /** Another server began to store it and hangs. */
    @Test
    void aDeliveryThatSomebodyElseHoldsMayComeAgainLater() throws Exception {
        String key = UUID.randomUUID().toString();
        long present = json(post(SILENT, null)).getJsonNumber("id").longValue();
        try (Connection other = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = other.prepareStatement(
                        "insert into idempotency_key (client_id, idem_key, body_hash, contact_id, created_at)"
                                + " select api_client_id, ?, repeat('x', 32), id, utc_timestamp(3)"
                                + " from contact where id = ?")) {
            other.setAutoCommit(false);
            insert.setString(1, key);
            insert.setLong(2, present);
            insert.executeUpdate();

            HttpResponse<String> answer = post(SILENT, key);

            assertProblem(answer, 503);
            assertThat(json(answer).getString("type")).isEqualTo("urn:hotline:problem:at-the-same-moment");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            other.rollback();
        }
        assertThat(post(SILENT, key).statusCode()).isEqualTo(201);
    }

    @Test
    void theSameDeliveryAtOnceIsOneContact() throws Exception {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(http.sendAsync(request(SILENT, key), BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(count(
                        "select count(*) from contact where api_client_id = (select client_id from idempotency_key"
                                + " where idem_key = ?)",
                        key))
                .isEqualTo(1);
    }

    /** Those that wait for each other are stored together: what is wrong with one is said to that one alone. */
    @Test
    void ofManyDeliveriesAtOnceEachHasItsOwnAnswer() throws Exception {
        String known = UUID.randomUUID().toString();
        HttpResponse<String> first = post(ASKED, known);
        List<CompletableFuture<HttpResponse<String>>> good = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> repeated = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> reused = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> wrong = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            keys.add(UUID.randomUUID().toString());
            good.add(http.sendAsync(request(i % 2 == 0 ? ASKED : SILENT, keys.get(i)), BodyHandlers.ofString()));
            repeated.add(http.sendAsync(request(ASKED, known), BodyHandlers.ofString()));
            reused.add(http.sendAsync(request(SILENT, known), BodyHandlers.ofString()));
            wrong.add(http.sendAsync(
                    request("{\"line\":\"CHILD_PROTECTION\",\"channel\":\"APP\"}", null), BodyHandlers.ofString()));
        }

        assertThat(good.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 201);
        assertThat(good.stream().map(answer -> answer.join().body())).doesNotHaveDuplicates();
        assertThat(repeated.stream().map(answer -> answer.join().body())).containsOnly(first.body());
        assertThat(reused.stream().map(answer -> answer.join().statusCode())).containsOnly(409);
        assertThat(wrong.stream().map(answer -> answer.join().statusCode())).containsOnly(422);
        for (String key : keys) {
            assertThat(count(
                            "select count(*) from idempotency_key k join contact c on c.id = k.contact_id"
                                    + " join audit_entry a on a.subject_kind = 'CONTACT' and a.subject_id = c.id"
                                    + " join status_change s on s.record_kind = 'CONTACT' and s.record_id = c.id"
                                    + " where k.idem_key = ?",
                            key))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsMissingIsNamedInTheLanguageAskedFor() throws Exception {
        HttpResponse<String> refused =
                post("{\"line\":\"CHILD_PROTECTION\",\"channel\":\"APP\",\"level\":\"IN_DEPTH\"}", null);

        assertProblem(refused, 422);
        assertThat(json(refused).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactlyInAnyOrder("narrative", "urgency");
    }

    @Test
    void everyWayToFailAnswersWithAProblemDocument() throws Exception {
        assertProblem(post("{", null), 400);
        assertProblem(post(" ".repeat(300_000), null), 413);
        assertProblem(post(SILENT, "key with blank"), 400);
        assertProblem(get("nothing", token), 404);
        assertProblem(get("contacts/0", token), 404);
        assertProblem(get("contacts", token), 422);
        assertProblem(get("../v9/contacts", token), 404);
        assertProblem(send(builder("contacts", token).DELETE()), 405);
        assertProblem(
                send(builder("contacts", token).setHeader("Accept", "text/html").GET()), 406);
        assertProblem(
                send(builder("contacts", token)
                        .setHeader("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(SILENT))),
                415);
    }

    @Test
    void withoutATokenOrItsScopeNothingOpens() throws Exception {
        HttpResponse<String> nobody =
                send(HttpRequest.newBuilder(uri("contacts?line=TRAFFICKING")).GET());
        assertProblem(nobody, 401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
        assertProblem(get("contacts?line=TRAFFICKING", "wrong"), 401);
        assertProblem(get("contacts?line=TRAFFICKING", Programs.register("contacts:write", 1)), 403);
        assertProblem(
                get(
                        "reports/period-totals?line=TRAFFICKING&from=2026-01-01&to=2026-01-31",
                        Programs.register("contacts:read", 1)),
                403);
    }

    @Test
    void theListGoesOnWhereItEnded() throws Exception {
        for (int i = 0; i < 3; i++) {
            post(SILENT, null);
        }
        JsonObject first = json(get("contacts?line=CHILD_PROTECTION&limit=2", token));
        JsonObject second = json(get("contacts?line=CHILD_PROTECTION&limit=2&after=" + first.getString("next"), token));

        assertThat(first.getJsonArray("items")).hasSize(2);
        assertThat(second.getJsonArray("items")).isNotEmpty().doesNotContainAnyElementsOf(first.getJsonArray("items"));
    }

    @Test
    void whatWasAnnulledIsListedToThoseWhoAskForItAndReadByItsId() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> stored = post(ASKED, key);
        long id = json(stored).getJsonNumber("id").longValue();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement annul = owner.prepareStatement("update contact set status = ? where id = ?")) {
            annul.setString(1, "ANNULLED");
            annul.setLong(2, id);
            annul.executeUpdate();
        }

        assertThat(get("contacts?line=CHILD_PROTECTION&limit=200", token).body())
                .doesNotContain("\"id\":" + id + ",");
        assertThat(get("contacts?line=CHILD_PROTECTION&status=ANNULLED", token).body())
                .contains("\"id\":" + id + ",");
        assertThat(json(get("contacts/" + id, token)).getString("status")).isEqualTo("ANNULLED");
        assertThat(post(ASKED, key).body()).isEqualTo(stored.body());
        assertProblem(get("contacts?line=CHILD_PROTECTION&status=banana", token), 422);
    }

    @Test
    void figuresOfAPeriodAreGiven() throws Exception {
        HttpResponse<String> totals = get(
                "reports/period-totals?line=CHILD_PROTECTION&from=2026-01-01&to=2026-12-31&compare=previous-year",
                token);

        assertThat(totals.statusCode()).isEqualTo(200);
        assertThat(json(totals).getJsonArray("figures")).isNotEmpty();
        assertThat(json(totals).getJsonObject("compared")).containsOnlyKeys("previous-year");
    }

    @Test
    void figuresAreHeldAgainstAnyPeriod() throws Exception {
        String asked = "reports/period-totals?line=CHILD_PROTECTION&from=2025-03-01&to=2025-03-31&compare=";
        HttpResponse<String> totals =
                get(asked + "chosen,previous-year&againstFrom=2019-01-01&againstTo=2019-03-31", token);

        assertThat(totals.statusCode()).as(totals.body()).isEqualTo(200);
        JsonObject compared = json(totals).getJsonObject("compared");
        assertThat(compared).containsOnlyKeys("chosen", "previous-year");
        assertThat(compared.getJsonObject("chosen").getString("to")).isEqualTo("2019-03-31");
        assertThat(json(totals)
                        .getJsonArray("figures")
                        .getJsonObject(0)
                        .getJsonObject("compared")
                        .getJsonObject("chosen"))
                .containsKeys("value", "difference", "percent", "historic");

        assertProblem(get(asked + "chosen", token), 422);
        assertProblem(get(asked + "chosen&againstFrom=2019-03-31&againstTo=2019-01-01", token), 422);
        assertProblem(get(asked + "chosen&againstFrom=yesterday&againstTo=2019-01-01", token), 422);
        assertProblem(get(asked + "previous-year&againstFrom=2019-01-01&againstTo=2019-03-31", token), 422);
        assertProblem(get(asked + "banana", token), 422);
    }

    private HttpResponse<String> post(String body, String key) throws IOException, InterruptedException {
        return http.send(request(body, key), BodyHandlers.ofString());
    }

    private HttpRequest request(String body, String key) {
        HttpRequest.Builder request = builder("contacts", token)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return key == null
                ? request.build()
                : request.header("Idempotency-Key", key).build();
    }

    private HttpResponse<String> get(String path, String withToken) throws IOException, InterruptedException {
        return send(builder(path, withToken).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder builder(String path, String withToken) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + withToken);
    }

    private URI uri(String path) {
        return URI.create(address.toString()).resolve("/api/v1/").resolve(path);
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(response).getInt("status")).isEqualTo(status);
        assertThat(json(response)).containsKeys("type", "title", "detail", "instance");
    }

    private static JsonObject json(HttpResponse<String> response) {
        return JsonText.object(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private static long count(String sql, Object parameter) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement query = owner.prepareStatement(sql)) {
            query.setObject(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
