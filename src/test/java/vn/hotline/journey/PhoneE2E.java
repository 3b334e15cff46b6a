package vn.hotline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hotline.platform.security.ApiTokens;

/** What an exchange told of a call stands on the contact's page, and is heard there by who may. */
@ExtendWith(RunningHotline.class)
class PhoneE2E {

    private static final String PROGRAM = "Exchange of the journeys";

    /** How the program is told to know it. */
    static final String EXCHANGE =
            "peer.program = " + PROGRAM + "\npeer.trafficking = 18001567\npeer.recordings = 127.0.0.1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String call = UUID.randomUUID().toString();
    private final Instant rang = Instant.now().minus(10, ChronoUnit.MINUTES);
    private final byte[] sound = new byte[300_000];
    private HttpServer exchange;

    @BeforeEach
    void recordings() throws IOException {
        Arrays.fill(sound, (byte) 7);
        System.arraycopy("RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII), 0, sound, 0, 12);
        exchange = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        exchange.createContext("/7.wav", request -> {
            request.sendResponseHeaders(200, sound.length);
            request.getResponseBody().write(sound);
            request.close();
        });
        exchange.start();
    }

    @AfterEach
    void stop() {
        exchange.stop(0);
    }

    @Test
    void aCallThatWasMissedIsHeardOnItsContactsPage(Hotline hotline) throws Exception {
        String token = program(hotline);
        tell(hotline, token, "RINGING", 0, "\"from\":\"0900 000 258\",\"to\":\"111\"");
        tell(hotline, token, "ENDED", 47, "\"outcome\":\"MISSED\",\"waitingSeconds\":47");
        String url = "http://127.0.0.1:" + exchange.getAddress().getPort() + "/7.wav";
        tell(hotline, token, "RECORDING_READY", 50, "\"recording\":{\"url\":\"" + url + "\",\"seconds\":12}");
        long recording = awaited(
                hotline,
                "select r.id from call_recording r join phone_call p on p.id = r.call_row_id"
                        + " where p.call_id = ? and r.status = 'KEPT'");
        long contact = contact(hotline);

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/view?id=" + contact);
        assertThat(operator.main()).containsText("Gọi nhỡ");
        assertThat(operator.main()).containsText("47 giây");
        assertThat(operator.main()).containsText("Gọi số 0900 000 258");
        Locator player = operator.main().locator("audio");
        assertThat(player).hasAttribute("src", "/recording/" + recording);

        String address = hotline.address() + "/recording/" + recording;
        APIResponse piece = operator.page()
                .request()
                .get(address, RequestOptions.create().setHeader("Range", "bytes=262000-262999"));
        assertThat(piece.status()).isEqualTo(206);
        assertThat(piece.headers())
                .containsEntry("content-type", "audio/wav")
                .containsEntry("content-range", "bytes 262000-262999/300000")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(piece.body()).isEqualTo(Arrays.copyOfRange(sound, 262_000, 263_000));
        assertThat(operator.page().request().get(address).body()).isEqualTo(sound);

        Screen manager = hotline.enter(Person.MANAGER);
        assertThat(manager.page().request().get(address).status()).isEqualTo(404);
        Screen elsewhere = hotline.enter(Person.OPERATOR_OF_DA_NANG);
        assertThat(elsewhere.page().request().get(address).status()).isEqualTo(404);
        assertThat(number(
                        hotline,
                        "select count(*) from audit_entry where action = 'LISTEN' and subject_id = ?",
                        contact))
                .isOne();
    }

    /** An exchange that spares room: silence is promised by no player, and the words can be heard all the same. */
    @Test
    void aRecordingThatNoBrowserPlaysIsSaved(Hotline hotline) throws Exception {
        byte[] format = "fmt \24\0\0\0\61\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(format, 0, sound, 12, format.length);
        String token = program(hotline);
        tell(hotline, token, "RINGING", 0, "\"from\":\"0900 000 259\",\"to\":\"111\"");
        tell(hotline, token, "ENDED", 31, "\"outcome\":\"MISSED\",\"waitingSeconds\":31");
        String url = "http://127.0.0.1:" + exchange.getAddress().getPort() + "/7.wav";
        tell(hotline, token, "RECORDING_READY", 33, "\"recording\":{\"url\":\"" + url + "\"}");
        long recording = awaited(
                hotline,
                "select r.id from call_recording r join phone_call p on p.id = r.call_row_id"
                        + " where p.call_id = ? and r.status = 'KEPT'");

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/view?id=" + contact(hotline));
        assertThat(operator.main().locator("audio")).hasCount(0);
        Download saved = operator.page()
                .waitForDownload(
                        () -> operator.main().getByText("Tải về để nghe").click());
        assertThat(saved.suggestedFilename()).isEqualTo(recording + ".wav");
        assertThat(saved.path()).hasBinaryContent(sound);
    }

    @Test
    void aTraffickingCallWithoutARecordingIsExplained(Hotline hotline) throws Exception {
        String token = program(hotline);
        tell(hotline, token, "RINGING", 0, "\"from\":\"0900 000 369\",\"to\":\"1800 1567\"");
        tell(hotline, token, "ENDED", 20, "\"outcome\":\"ABANDONED\"");

        Screen operator = hotline.enter(Person.OPERATOR);
        operator.open("/contact/view?id=" + contact(hotline));
        assertThat(operator.main()).containsText("phải có ghi âm");
        operator.main().locator("textarea[id$=absence]").fill("Tổng đài ghi âm hỏng từ 2 giờ.");
        operator.main().locator("button[id$=explain]").click();
        assertThat(operator.main()).containsText("Lý do không có ghi âm: Tổng đài ghi âm hỏng từ 2 giờ.");
        assertThat(operator.main()).not().containsText("phải có ghi âm");
    }

    /** The receiver is lifted before the key is pressed: what was begun by itself is pointed to until it is open. */
    @Test
    void aCallThatIsConnectedBeforeTheKeyLeadsToItsForm(Hotline hotline) throws Exception {
        String token = program(hotline);
        Screen operator = hotline.enter(Person.OPERATOR);
        assertThat(operator.page().locator("html")).hasAttribute("data-hears", "true");
        Locator presence = operator.page().locator(".presence-menu summary");
        presence.click();
        operator.field("extension").fill("258");
        operator.field("sit").click();
        assertThat(presence).containsText("Sẵn sàng");
        tell(hotline, token, "RINGING", 0, "\"from\":\"0900 000 147\",\"to\":\"111\",\"extension\":\"258\"");
        Locator band = new DeskPages(operator).ringing();
        assertThat(band).containsText("Đổ chuông");

        tell(hotline, token, "ANSWERED", 5, "\"extension\":\"258\"");
        assertThat(band).containsText("Đang nói chuyện");
        operator.page().keyboard().press("F2");
        operator.page().waitForURL("**/contact/form?id=*");
        operator.listens();
        assertThat(band).hasCount(0);
        Screen desk = operator.secondTab("/desk");
        assertThat(new DeskPages(desk).ringing()).containsText("Mở phiếu");

        tell(hotline, token, "ENDED", 60, "\"outcome\":\"ANSWERED\"");
        assertThat(new DeskPages(desk).ringing()).hasCount(0);
        desk.open("/desk");
        assertThat(desk.page().locator(".presence-menu summary")).not().containsText("Sẵn sàng");
        new ContactPages(operator).tell("Hỏi giờ làm việc.").level("Thông tin").finalise();
        assertThat(operator.toast()).containsText("đã ghi nhận");
        desk.open("/desk");
        assertThat(desk.page().locator(".presence-menu summary")).containsText("Sẵn sàng");
    }

    private long contact(Hotline hotline) throws Exception {
        return awaited(
                hotline,
                "select a.contact_id from arrival a join phone_call p on p.arrival_id = a.id"
                        + " where p.call_id = ? and a.contact_id is not null");
    }

    private void tell(Hotline hotline, String token, String type, int after, String more) throws Exception {
        String event = "{\"type\":\"%s\",\"callId\":\"%s\",\"at\":\"%s\",%s}"
                .formatted(type, call, rang.plusSeconds(after), more);
        HttpRequest request = HttpRequest.newBuilder(URI.create(hotline.address() + "/api/v1/phone/events"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }

    private static String program(Hotline hotline) throws SQLException {
        String token = ApiTokens.generate();
        try (Connection owner = hotline.database().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into api_client (id, name, token_hash, scopes, centre_id, created_at)"
                                + " values (next value for row_seq, ?, ?, 'phone:write', 1, utc_timestamp(3))"
                                + " on duplicate key update token_hash = values(token_hash)")) {
            insert.setString(1, PROGRAM);
            insert.setBytes(2, ApiTokens.hash(token));
            insert.executeUpdate();
        }
        return token;
    }

    private long awaited(Hotline hotline, String query) throws Exception {
        long until = System.nanoTime() + 60_000_000_000L;
        try (Connection owner = hotline.database().connectAsOwner()) {
            while (System.nanoTime() < until) {
                try (PreparedStatement statement = owner.prepareStatement(query)) {
                    statement.setString(1, call);
                    try (ResultSet row = statement.executeQuery()) {
                        if (row.next()) {
                            return row.getLong(1);
                        }
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("it did not come about: " + query);
    }

    private static long number(Hotline hotline, String query, long id) throws SQLException {
        try (Connection owner = hotline.database().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
