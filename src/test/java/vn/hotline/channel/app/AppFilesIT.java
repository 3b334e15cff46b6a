package vn.hotline.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hotline.channel.conversation.AttachedFile;
import vn.hotline.channel.conversation.ConversationService;
import vn.hotline.contact.arrival.ArrivalQueue;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.NotFoundException;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.db.Collision;
import vn.hotline.platform.files.FileAnswer;
import vn.hotline.platform.files.FileStatus;
import vn.hotline.platform.files.StoredFile;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiTokens;
import vn.hotline.platform.security.Identity;
import vn.hotline.platform.security.Role;
import vn.hotline.support.ServicesOnDatabase;
import vn.hotline.support.SettableClock;
import vn.hotline.support.TestDatabase;

/** Who opens a picture that came with a notice, and what goes out of it. */
class AppFilesIT {

    private static final AtomicLong ROWS = new AtomicLong(7_350_000_000L);

    /** It was taken at a place, and given as evidence: what is kept is what came. */
    private static final String PLACE = "21.0362N 105.8346E";

    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("ffd8" + "ffe1" + "0014"
                    + HexFormat.of().formatHex(PLACE.getBytes(StandardCharsets.US_ASCII)) + "ffda0003" + "01" + "1234"
                    + "ffd9");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T02:14:07Z"));
    private final String word = UUID.randomUUID().toString();
    private final Map<String, String> headers = new HashMap<>();

    private ServicesOnDatabase services;
    private Identity operator;
    private Installation who;
    private long contact;

    @BeforeEach
    void aPictureCame() throws Exception {
        Sealing.use(TestDatabase.sealing());
        operator = somebody(1);
        long program = ROWS.incrementAndGet();
        change(
                "insert into api_client (id, name, token_hash, scopes, centre_id, created_at)"
                        + " values (?, ?, unhex(sha2(uuid(), 256)), 'app:write', 1, utc_timestamp(3))",
                program,
                "app." + program);
        services = new ServicesOnDatabase(TestDatabase.access(), clock);
        services.with(AppInbox.class, new AppInbox() {
            @Override
            public void soon(Long talk) {
                // the test does it
            }
        });
        services.signIn(operator);
        who = new Installation(
                services.entities().find(ApiClient.class, program), word, ApiTokens.generate(), "192.0.2.7");
        services.get(AppIntake.class)
                .take(
                        who,
                        word,
                        new AppNotice(Helpline.CHILD_PROTECTION, new AppWords("Chú ơi", null, null), null, true));
        services.get(AppPictures.class).take(who, word, 1, new ByteArrayInputStream(PICTURE));
        long talk = talk();
        Collision.tryAgain(20, () -> services.get(AppTalks.class).workOn(talk));
        services.signIn(operator);
        contact = services.committed(() -> services.get(ArrivalQueue.class)
                .answered(AppTalks.SOURCE, talk + "-1", operator.userId(), clock.instant())
                .getId());
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void untilItIsCleanNobodyOpensItAndThePageSaysWhy() {
        assertThat(attached().status()).isEqualTo(FileStatus.RECEIVED);
        assertThat(attached().clean()).isFalse();
        assertThatThrownBy(() -> open(operator)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasFoundIsNeverOpened() throws Exception {
        isFound("INFECTED");
        assertThatThrownBy(() -> open(operator)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoeverSeesTheContactOpensItWhichLeavesARowEachTime() throws Exception {
        isFound("CLEAN");
        assertThat(attached().picture()).isTrue();

        open(operator);
        open(operator);

        assertThat(number(
                        "select count(*) from audit_entry where action = 'READ' and subject_kind = 'CONTACT'"
                                + " and subject_id = ? and detail is not null",
                        contact))
                .isEqualTo(2);
        Identity elsewhere = somebody(2);
        assertThatThrownBy(() -> open(elsewhere)).isInstanceOf(NotFoundException.class);
        long id = attached().id();
        assertThatThrownBy(() -> services.committed(
                        () -> services.get(ConversationService.class).open("zalo", id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofAPictureGoesOutWhatIsSeenAndWhatIsKeptStaysAsItCame() throws Exception {
        isFound("CLEAN");
        StoredFile file = open(operator);
        assertThat(file.getSize()).isEqualTo(PICTURE.length);

        byte[] seen = sent(file, true);

        assertThat(new String(seen, StandardCharsets.ISO_8859_1))
                .doesNotContain(PLACE)
                .startsWith("\u00ff\u00d8");
        assertThat(headers).containsEntry("type", "image/jpeg").containsEntry("Content-Disposition", "inline");
        sent(file, false);
        assertThat(headers).containsEntry("Content-Disposition", "attachment; filename=\"app-1.jpg\"");
    }

    private byte[] sent(StoredFile file, boolean shown) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, given) -> {
                    switch (method.getName()) {
                        case "setContentType" -> headers.put("type", (String) given[0]);
                        case "setHeader" -> headers.put((String) given[0], (String) given[1]);
                        case "getOutputStream" -> {
                            return new Into(sent);
                        }
                        default -> {
                            // nothing else is looked at
                        }
                    }
                    return null;
                });
        services.get(FileAnswer.class).send(file, "app-1", shown, response);
        return sent.toByteArray();
    }

    private static final class Into extends ServletOutputStream {

        private final ByteArrayOutputStream sent;

        Into(ByteArrayOutputStream sent) {
            this.sent = sent;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int one) {
            sent.write(one);
        }
    }

    private AttachedFile attached() {
        services.signIn(operator);
        services.entities().clear();
        return services.committed(
                () -> services.get(ConversationService.class).of(contact).orElseThrow().messages().stream()
                        .flatMap(message -> message.attachments().stream())
                        .findFirst()
                        .orElseThrow()
                        .file());
    }

    private StoredFile open(Identity by) {
        long id = attached().id();
        services.signIn(by);
        return services.committed(() -> services.get(ConversationService.class).open(AppTalks.SOURCE, id));
    }

    private void isFound(String state) throws SQLException {
        change(
                "update stored_file f join app_picture p on p.file_id = f.id set f.status = ?, f.kind = 'JPEG'"
                        + " where p.talk_id = ?",
                state,
                talk());
    }

    private long talk() throws SQLException {
        return number(
                "select t.id from app_talk t join app_installation i on i.id = t.installation_id where i.client_id = ?",
                who.program().getId());
    }

    private static Identity somebody(int centre) throws SQLException {
        long user = ROWS.incrementAndGet();
        change(
                "insert into app_user (id, username, full_name, password_hash, must_change_password, role, centre_id,"
                        + " created_at) values (?, ?, 'Lê Minh Họa', '-', false, 'OPERATOR', ?, utc_timestamp(3))",
                user,
                "files" + user,
                centre);
        return new Identity(user, null, "Lê Minh Họa", Role.OPERATOR, centre, 0);
    }

    private static long number(String query, long id) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void change(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
