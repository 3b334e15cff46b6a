package vn.hotline.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.hibernate.cfg.Configuration;

/**
 * The least that a framework does for a contact: Java's own HTTP server and Hibernate store what was sent as one row, with
 * no check, key, trail, figure or search. A process of its own: {@code BareService port url user}, the password in
 * {@code BARE_PASSWORD}.
 */
public final class BareService {

    static final long IDS_FROM = 2_000_000_000_000L;
    private static final int THREADS = 8;

    private final AtomicLong ids = new AtomicLong(IDS_FROM);
    private final SessionFactory sessions;

    private BareService(SessionFactory sessions) {
        this.sessions = sessions;
    }

    public static void main(String[] words) throws IOException {
        SessionFactory sessions = new Configuration()
                .addAnnotatedClass(BareContact.class)
                .setPhysicalNamingStrategy(new CamelCaseToUnderscoresNamingStrategy())
                .setProperty("hibernate.connection.url", words[1])
                .setProperty("hibernate.connection.username", words[2])
                .setProperty("hibernate.connection.password", System.getenv("BARE_PASSWORD"))
                .setProperty("hibernate.connection.pool_size", String.valueOf(THREADS))
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                .buildSessionFactory();
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/", new BareService(sessions)::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("POST")) {
            BareContact contact = new BareContact(ids.getAndIncrement(), sent);
            sessions.inTransaction(session -> session.persist(contact));
            byte[] answer = ("{\"id\":" + contact.id + "}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        } else {
            exchange.sendResponseHeaders(200, -1);
        }
        exchange.close();
    }

    /** A contact's own row, without what only some have. */
    @Entity
    @Table(name = "contact")
    static class BareContact {

        @Id
        private long id;

        private String line = "CHILD_PROTECTION";
        private int centreId = 1;
        private String channel = "APP";
        private String status = "FINALISED";
        private Instant receivedAt = Instant.now();
        private LocalDate receivedDay = LocalDate.now(ZoneOffset.UTC);
        private Instant finalisedAt = receivedAt;
        private String level = "INFORMATION";
        private String urgency = "NORMAL";
        private boolean anonymous;
        private byte[] narrative;
        private int version;

        BareContact() {}

        BareContact(long id, byte[] narrative) {
            this.id = id;
            this.narrative = narrative;
        }
    }
}
