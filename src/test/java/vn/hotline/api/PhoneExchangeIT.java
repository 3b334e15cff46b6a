package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.support.InServer;
import vn.hotline.support.TestDatabase;

/**
 * A peer that behaves as an exchange does on a bad day: the events of a call overtake each other and come again and again,
 * by several connections. Each call becomes one contact with its times.
 */
@RunAsClient
class PhoneExchangeIT extends InServer {

    private static final String PROGRAM = "Exchange of the tests";
    private static final String SIGNING = "Signing exchange of the tests";

    private static final int CALLS = 1_000;
    private static final int CONNECTIONS = 8;
    private static final int SECONDS_BETWEEN = 1;

    @ArquillianResource
    private URL address;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Random random = new Random(111);
    private String token;
    private long operator;

    @BeforeEach
    void register() throws SQLException {
        token = program(PROGRAM);
        program(SIGNING);
        operator = operator("x" + run);
    }

    // ------------------------------------------------------------ a thousand calls

    /** What a call is to become. */
    private enum Fate {
        /** The caller hung up before anybody came. */
        GIVEN_UP,
        TAKEN,
        /** Taken at one extension, and passed on to another. */
        PASSED_ON,
        /** Taken where nobody is known to work. */
        TAKEN_SOMEWHERE
    }

    private record Call(String id, int number, Fate fate, Instant rang) {

        List<String> events(String extension) {
            List<String> events = new ArrayList<>();
            events.add(event("RINGING", 0, "\"from\":\"09%08d\",\"to\":\"111\"".formatted(number)));
            switch (fate) {
                case GIVEN_UP -> events.add(event("ENDED", 31, "\"outcome\":\"ABANDONED\",\"waitingSeconds\":31"));
                case TAKEN -> {
                    events.add(event("ANSWERED", 9, "\"extension\":\"" + extension + "\""));
                    events.add(event("ENDED", 200, "\"talkingSeconds\":191"));
                }
                case PASSED_ON -> {
                    events.add(event("ANSWERED", 9, "\"extension\":\"nobody\""));
                    events.add(event("RINGING", 40, "\"extension\":\"" + extension + "\""));
                    events.add(event("ANSWERED", 45, "\"extension\":\"" + extension + "\""));
                    events.add(event("ENDED", 200, "\"outcome\":\"ANSWERED\""));
                }
                case TAKEN_SOMEWHERE -> {
                    events.add(event("ANSWERED", 9, "\"extension\":\"nobody\""));
                    events.add(event("ENDED", 200, "\"talkingSeconds\":191"));
                }
            }
            return events;
        }

        private String event(String type, int after, String more) {
            return "{\"type\":\"%s\",\"callId\":\"%s\",\"at\":\"%s\",%s}"
                    .formatted(type, id, rang.plusSeconds(after), more);
        }
    }

    @Test
    void eachOfAThousandCallsBecomesOneContactWithItsTimes() throws Exception {
        // other tests on this database write rows by hand, which no figure hears of
        try (Connection owner = TestDatabase.access().connectAsOwner()) {
            FigureVerification.repair(owner);
        }
        Instant begins = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        List<Call> calls = new ArrayList<>();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Fate fate = Fate.values()[i % Fate.values().length];
            Instant rang = begins.plusSeconds((long) i * SECONDS_BETWEEN).plusMillis(i % 997);
            Call call = new Call(run + "-" + i, i, fate, rang);
            calls.add(call);
            events.addAll(call.events("x" + run));
        }
        int told = events.size();
        for (int repeated = 0; repeated < told / 2; repeated++) {
            events.add(events.get(random.nextInt(told)));
        }
        shuffleNearby(events);

        send(events);
        awaitNothingWaits();

        assertThat(number("select count(*) from phone_event where call_id like ?", run + "-%"))
                .isEqualTo(told);
        assertThat(number("select count(*) from phone_call where call_id like ?", run + "-%"))
                .isEqualTo(CALLS);
        assertThat(number("select count(distinct arrival_id) from phone_call where call_id like ?", run + "-%"))
                .isEqualTo(CALLS);
        for (Call call : calls) {
            assertThat(arrival(call)).as(call.toString()).isEqualTo(expected(call));
        }
        try (Connection owner = TestDatabase.access().connectAsOwner()) {
            assertThat(FigureVerification.verify(owner)).isEmpty();
        }
    }

    /** As it stands in the database: status of the arrival, who has it, when it came, how long it waited, its contact. */
    private List<Object> arrival(Call call) throws SQLException {
        return row(
                "select a.status, a.taken_by, a.arrived_at, a.waited_seconds, c.status, c.disposition, c.received_at,"
                        + " c.handled_by, p.waiting_seconds, p.talking_seconds"
                        + " from phone_call p join arrival a on a.id = p.arrival_id left join contact c on c.id = a.contact_id"
                        + " where p.call_id = ?",
                call.id);
    }

    private List<Object> expected(Call call) {
        LocalDateTime rang = LocalDateTime.ofInstant(call.rang, ZoneOffset.UTC);
        return switch (call.fate) {
            case GIVEN_UP -> Arrays.asList("ABANDONED", null, rang, 31, "DISMISSED", "MISSED", rang, null, 31, null);
            case TAKEN, PASSED_ON -> Arrays.asList("TAKEN", operator, rang, 9, "DRAFT", null, rang, operator, 9, 191);
            case TAKEN_SOMEWHERE -> Arrays.asList("WAITING", null, rang, 9, null, null, null, null, 9, 191);
        };
    }

    /** Events overtake those before them, and some by far. */
    private void shuffleNearby(List<String> events) {
        int window = 40;
        for (int i = 0; i + window < events.size(); i += window) {
            Collections.shuffle(events.subList(i, i + window), random);
        }
        for (int far = 0; far < events.size() / 20; far++) {
            Collections.swap(events, random.nextInt(events.size()), random.nextInt(events.size()));
        }
    }

    private void send(List<String> events) throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Void>> sendings = new ArrayList<>();
            events.forEach(event -> sendings.add(() -> {
                post(event);
                return null;
            }));
            for (Future<Void> sent : connections.invokeAll(sendings)) {
                sent.get();
            }
        } finally {
            connections.shutdown();
        }
    }

    // ------------------------------------------------------------ what is there at once, and what comes late

    @Test
    void aCallIsInTheQueueAsItRings() throws Exception {
        post(
                "{\"type\":\"RINGING\",\"callId\":\"%s-at-once\",\"from\":\"anonymous\",\"to\":\"18001567\",\"extension\":\"x%s\"}"
                        .formatted(run, run));
        await(() -> number(
                        "select count(*) from arrival a join phone_call p on p.arrival_id = a.id where p.call_id = ?",
                        run + "-at-once")
                == 1);

        assertThat(row(
                        "select a.line, a.status, a.rings_at, a.caller_number_token from arrival a"
                                + " join phone_call p on p.arrival_id = a.id where p.call_id = ?",
                        run + "-at-once"))
                .containsExactly("TRAFFICKING", "RINGING", operator, null);
    }

    /** What was stored cannot be read, as after a key was lost: other calls are found within seconds all the same. */
    @Test
    void aCallThatCannotBeWorkedOnHoldsUpNoOther() throws Exception {
        String broken = run + "-broken";
        change(
                "insert into phone_event (client_id, call_id, event_key, told, received_at) select id, ?,"
                        + " unhex(sha2(uuid(), 256)), 'x', utc_timestamp(3) - interval 1 hour from api_client order by id limit 1",
                broken);
        try {
            await(() -> number(
                            "select count(*) from work_item w join phone_event e on e.id = w.task_instance"
                                    + " where w.task_name = 'phone-events' and w.consecutive_failures > 0 and e.call_id = ?",
                            broken)
                    == 1);

            post(("{\"type\":\"ENDED\",\"callId\":\"%s-other\",\"outcome\":\"MISSED\",\"from\":\"0900000148\"}")
                    .formatted(run));
            long posted = System.nanoTime();
            await(() -> number(
                            "select count(*) from phone_call where arrival_id is not null and call_id = ?",
                            run + "-other")
                    == 1);

            assertThat(Duration.ofNanos(System.nanoTime() - posted)).isLessThan(Duration.ofSeconds(50));
        } finally {
            change("delete from phone_event where call_id = ?", broken);
        }
    }

    @Test
    void aCallWhoseRingingNeverComesIsLedBackToItsBeginning() throws Exception {
        Instant ended = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
        post(("{\"type\":\"ENDED\",\"callId\":\"%s-late\",\"at\":\"%s\",\"outcome\":\"MISSED\",\"from\":\"0900000147\","
                        + "\"waitingSeconds\":40,\"talkingSeconds\":0}")
                .formatted(run, ended));
        await(() ->
                number("select count(*) from phone_call where arrival_id is not null and call_id = ?", run + "-late")
                        == 1);

        assertThat(row(
                        "select c.disposition, c.received_at from arrival a join phone_call p on p.arrival_id = a.id"
                                + " join contact c on c.id = a.contact_id where p.call_id = ?",
                        run + "-late"))
                .containsExactly("MISSED", LocalDateTime.ofInstant(ended.minusSeconds(40), ZoneOffset.UTC));

        // it comes after all, and with it the moment
        Instant rang = ended.minusMillis(40_730);
        post("{\"type\":\"RINGING\",\"callId\":\"%s-late\",\"at\":\"%s\"}".formatted(run, rang));
        awaitNothingWaits();
        assertThat(row(
                        "select c.disposition, c.received_at from arrival a join phone_call p on p.arrival_id = a.id"
                                + " join contact c on c.id = a.contact_id where p.call_id = ?",
                        run + "-late"))
                .containsExactly("MISSED", LocalDateTime.ofInstant(rang, ZoneOffset.UTC));
    }

    // ------------------------------------------------------------ words that are no words of ours

    @Test
    void whateverAnExchangeWritesOfItsOwnTheCallArrives() throws Exception {
        String words = URLEncoder.encode("Gọi lại cho chị Hòa 😢", StandardCharsets.UTF_8);
        String call = run + "-words";

        assertThat(getWithToken(
                        "/api/v1/phone/from/callback?event=ringing&from=0900000147&at=-999999999-01-01T00:00:00%2B18:00"
                                + "&call=" + call + "&extension=" + words + "&cause=" + words + "&reference=" + words))
                .isEqualTo(202);

        await(() -> number("select count(*) from phone_call where arrival_id is not null and call_id = ?", call) == 1);
    }

    @Test
    void whatIsSentAgainWhenItsEventsAreForgottenMakesNoOtherCallOfIt() throws Exception {
        Instant rang = Instant.now().minusSeconds(900).truncatedTo(ChronoUnit.MILLIS);
        String call = run + "-again";
        String from = "{\"type\":\"%s\",\"callId\":\"%s\",\"at\":\"%s\",\"from\":\"0900000147\"}";
        post(from.formatted("RINGING", call, rang));
        post(from.formatted("ENDED", call, rang.plusSeconds(20)));
        awaitNothingWaits();
        String made = "select p.arrived_at, p.ended_at, p.outcome, c.received_at, c.disposition from phone_call p"
                + " join arrival a on a.id = p.arrival_id join contact c on c.id = a.contact_id where p.call_id = ?";
        List<Object> before = row(made, call);
        change("delete from phone_event where call_id = ?", call);

        // told without a moment, as some exchanges do: by the moment it comes it would be another call
        post("{\"type\":\"RINGING\",\"callId\":\"%s\",\"from\":\"0900000147\"}".formatted(call));
        awaitNothingWaits();

        assertThat(row(made, call)).isEqualTo(before).doesNotContainNull();
    }

    @Test
    void aProgramPutsNoCallToAnotherCentresContact() throws Exception {
        String call = run + "-foreign";
        long asked = aCallAskedForElsewhere();

        post(("{\"type\":\"RINGING\",\"callId\":\"%s\",\"direction\":\"OUTBOUND\",\"to\":\"0900000149\","
                        + "\"reference\":\"hotline-%d\"}")
                .formatted(call, asked));
        awaitNothingWaits();

        assertThat(row("select direction, contact_id from phone_call where call_id = ?", call))
                .containsExactly("OUTBOUND", null);
    }

    /** In the second centre; the exchange is the first one's. */
    private long aCallAskedForElsewhere() throws SQLException {
        String contact = "insert into contact (id, line, centre_id, channel, status, received_at, received_day)"
                + " values (next value for contact_seq, 'CHILD_PROTECTION', 2, ?, 'DISMISSED', utc_timestamp(3),"
                + " utc_date()) returning id";
        String request = "insert into call_request (id, contact_id, number, extension, asked_by, asked_at)"
                + " select next value for row_seq, ?, x'%s', '7', min(id), utc_timestamp(3) from app_user returning id"
                        .formatted(HexFormat.of()
                                .formatHex(TestDatabase.sealing()
                                        .seal("0900000149", Sealing.place("call_request", "number"))));
        return number(request, Long.toString(number(contact, "PHONE")));
    }

    // ------------------------------------------------------------ signatures

    @Test
    void anExchangeThatSignsNeedsNoToken() throws Exception {
        String query = "event=ringing&call=" + run + "-signed";
        String signature = HexFormat.of()
                .formatHex(MessageSignature.of("key-of-the-tests", query.getBytes(StandardCharsets.UTF_8)));
        String from = "/api/v1/phone/from/callback/signing?";

        assertThat(get(from + query + "&signature=" + signature)).isEqualTo(202);
        assertThat(get(from + query + "x&signature=" + signature)).isEqualTo(401);
        assertThat(get(from + query)).isEqualTo(401);
        assertThat(get("/api/v1/phone/from/callback/peer?" + query + "&signature=" + signature))
                .isEqualTo(404);
        assertThat(number("select count(*) from phone_event where call_id = ?", run + "-signed"))
                .isOne();
    }

    // ------------------------------------------------------------ recordings

    @Test
    void aRecordingIsFetchedAndKeptSealed() throws Exception {
        byte[] sound = new byte[600_000];
        random.nextBytes(sound);
        System.arraycopy("RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII), 0, sound, 0, 12);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sound));
        HttpServer exchange = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        exchange.createContext("/7.wav", request -> {
            boolean mayHave = "Bearer token-of-recordings"
                    .equals(request.getRequestHeaders().getFirst("Authorization"));
            request.sendResponseHeaders(mayHave ? 200 : 403, mayHave ? sound.length : -1);
            if (mayHave) {
                request.getResponseBody().write(sound);
            }
            request.close();
        });
        exchange.start();
        try {
            String at = "http://127.0.0.1:" + exchange.getAddress().getPort() + "/7.wav";
            recorded("-kept", at, sha256);
            recorded("-elsewhere", at.replace("127.0.0.1", "localhost"), sha256);
            await(() -> "KEPT".equals(recording("-kept").get(0))
                    && "LOST".equals(recording("-elsewhere").get(0)));
        } finally {
            exchange.stop(0);
        }

        assertThat(recording("-kept")).containsExactly("KEPT", null, "WAV", 600_000L, 3L);
        assertThat(recording("-elsewhere").subList(0, 2)).containsExactly("LOST", "HOST");
    }

    private void recorded(String call, String url, String sha256) throws Exception {
        post("{\"type\":\"RINGING\",\"callId\":\"%s\",\"from\":\"0900000147\"}".formatted(run + call));
        post(
                ("{\"type\":\"RECORDING_READY\",\"callId\":\"%s\",\"recording\":{\"url\":\"%s\",\"sha256\":\"%s\",\"seconds\":9}}")
                        .formatted(run + call, url, sha256));
    }

    private List<Object> recording(String call) throws SQLException {
        return row(
                "select r.status, r.lost_because, r.sound, r.size,"
                        + " (select count(*) from stored_piece where file_id = r.file_id)"
                        + " from call_recording r join phone_call p on p.id = r.call_row_id where p.call_id = ?",
                run + call);
    }

    // ------------------------------------------------------------ the peer

    private void post(String event) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/phone/events"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", event, answer.body()).isEqualTo(202);
    }

    private int get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private int getWithToken(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private URI uri(String path) {
        return URI.create(address.toString()).resolve(path);
    }

    private void awaitNothingWaits() throws Exception {
        await(() ->
                number("select count(*) from phone_event where folded = false and call_id like ?", run + "-%") == 0);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + 240_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("it came about").isLessThan(until);
            Thread.sleep(20);
        }
    }

    private static String program(String name) throws SQLException {
        String token = ApiTokens.generate();
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into api_client (id, name, token_hash, scopes, centre_id, created_at)"
                                + " values (next value for row_seq, ?, ?, 'phone:write', 1, utc_timestamp(3))"
                                + " on duplicate key update token_hash = values(token_hash)")) {
            insert.setString(1, name);
            insert.setBytes(2, ApiTokens.hash(token));
            insert.executeUpdate();
        }
        return token;
    }

    private static long operator(String extension) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement user = owner.prepareStatement(
                        "insert into app_user (id, username, full_name, password_hash, role, centre_id, created_at)"
                                + " values (next value for row_seq, ?, 'Operator', '-', 'OPERATOR', 1, utc_timestamp(3))"
                                + " returning id");
                PreparedStatement presence = owner.prepareStatement(
                        "insert into presence (user_id, centre_id, state, since, extension, version)"
                                + " values (?, 1, 'FREE', utc_timestamp(3), ?, 0)")) {
            user.setString(1, "operator." + extension);
            long id;
            try (ResultSet row = user.executeQuery()) {
                row.next();
                id = row.getLong(1);
            }
            presence.setLong(1, id);
            presence.setString(2, extension);
            presence.executeUpdate();
            return id;
        }
    }

    private static long number(String query, String call) throws SQLException {
        return ((Number) row(query, call).get(0)).longValue();
    }

    private static void change(String statement, String call) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement change = owner.prepareStatement(statement)) {
            change.setString(1, call);
            change.executeUpdate();
        }
    }

    /** Of the one row that there is. */
    private static List<Object> row(String query, String call) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setString(1, call);
            try (ResultSet row = statement.executeQuery()) {
                List<Object> values = new ArrayList<>();
                boolean found = row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = found ? row.getObject(i) : null;
                    values.add(value instanceof java.sql.Timestamp at ? at.toLocalDateTime() : value);
                }
                assertThat(found && row.next()).as("only one").isFalse();
                return values;
            }
        }
    }
}
