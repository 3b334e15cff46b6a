package vn.hotline.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import vn.hotline.support.InServer;
import vn.hotline.support.TestDatabase;

/** The account's webhook at the real server, as Zalo meets it. */
@RunAsClient
class ZaloIT extends InServer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ArquillianResource
    private URL address;

    private final String person = UUID.randomUUID().toString();
    private URI hotline;

    @BeforeEach
    void at() throws Exception {
        hotline = address.toURI();
        Sealing.use(TestDatabase.sealing());
    }

    @Test
    void ofDeliveriesTenFoldShuffledAndMutatedEachMessageIsThereOnceAndOneWaits() throws Exception {
        List<Callable<Integer>> deliveries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String body = ZaloPeer.written(person, "tin " + i, "n" + i + person, now() + i);
            String signature = ZaloPeer.signature(body);
            String mutated = body.replace("tin " + i, "tín " + i);
            for (int again = 0; again < 10; again++) {
                deliveries.add(() -> zalo(body, signature));
            }
            deliveries.add(() -> zalo(mutated, signature));
        }
        Collections.shuffle(deliveries, new Random(11));

        ExecutorService senders = Executors.newFixedThreadPool(16);
        int taken = 0;
        int refused = 0;
        for (Future<Integer> answer : senders.invokeAll(deliveries)) {
            taken += answer.get() == 200 ? 1 : 0;
            refused += answer.get() == 403 ? 1 : 0;
        }
        senders.shutdown();

        assertThat(taken).isEqualTo(300);
        assertThat(refused).isEqualTo(30);
        awaitDone(30);
        assertThat(count("select count(*) from zalo_message m join zalo_conversation c on c.id = m.conversation_id"
                        + " where c.person = ?"))
                .isEqualTo(30);
        assertThat(count("select count(distinct m.arrival_id) from zalo_message m join zalo_conversation c"
                        + " on c.id = m.conversation_id where c.person = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from arrival a join zalo_conversation c on c.arrival_id = a.id"
                        + " where c.person = ? and a.status = 'WAITING' and a.channel = 'ZALO'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotZalosLeavesNoRow() throws Exception {
        String body = ZaloPeer.written(person, "x", "w1" + person, now());

        assertThat(zalo(body, "mac=" + "0".repeat(64))).isEqualTo(403);
        assertThat(zalo(body, "")).isEqualTo(403);
        assertThat(zalo(body + " ", ZaloPeer.signature(body))).isEqualTo(403);
        assertThat(zalo("{\"event_name\":\"user_send_text\"", "mac=" + "0".repeat(64)))
                .isEqualTo(400);
        assertThat(zalo("a".repeat(ZaloWebhook.LARGEST + 1), "mac=" + "0".repeat(64)))
                .isEqualTo(413);
        assertThat(count("select count(*) from zalo_event where person = ?")).isZero();
    }

    @Test
    void anUnknownKindIsKeptAndALongMessageIsTaken() throws Exception {
        String unknown =
                ZaloPeer.event("user_dreams", now(), "'sender':{'id':'" + person + "'},'message':{'msg_id':'d1'}");
        String longest = ZaloPeer.written(person, "ổ".repeat(340_000), "l1" + person, now());

        assertThat(zalo(unknown, ZaloPeer.signature(unknown))).isEqualTo(200);
        assertThat(zalo(longest, ZaloPeer.signature(longest))).isEqualTo(200);

        awaitDone(2);
        assertThat(count("select count(*) from zalo_event where person = ? and body is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from zalo_message m join zalo_conversation c on c.id = m.conversation_id"
                        + " where c.person = ?"))
                .isEqualTo(1);
    }

    /** As after a server was killed between storing an event and working on it: nobody told it to. */
    @Test
    void whatAKilledServerLeftIsFoundAndDone() throws Exception {
        String body = ZaloPeer.written(person, "Cô ơi", "k1" + person, now());
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into zalo_event (event_key, event_name, person, body, stored_at) values (?,"
                                + " 'user_send_text', ?, ?, utc_timestamp(3) - interval 1 minute)")) {
            insert.setBytes(1, Sha256.of(body).digest());
            insert.setBytes(2, token());
            insert.setBytes(3, TestDatabase.sealing().seal(body, Sealing.place("zalo_event", "body")));
            insert.executeUpdate();
        }

        awaitDone(1);
        assertThat(count("select count(*) from zalo_message m join zalo_conversation c on c.id = m.conversation_id"
                        + " where c.person = ?"))
                .isEqualTo(1);
    }

    private int zalo(String body, String signature) throws Exception {
        return ZaloPeer.deliver(hotline, body, signature);
    }

    private static long now() {
        return Instant.now().toEpochMilli();
    }

    private byte[] token() {
        return ZaloPerson.token(ZaloPeer.ACCOUNT, person);
    }

    private void awaitDone(int events) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (count("select count(*) from zalo_event where person = ? and done_at is not null") < events) {
            assertThat(Instant.now()).as("events are worked on in time").isBefore(end);
            Thread.sleep(100);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection owner = TestDatabase.access().connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setBytes(1, token());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
