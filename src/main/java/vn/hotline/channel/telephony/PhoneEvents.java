package vn.hotline.channel.telephony;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.hotline.platform.db.OnlyOnce;

/**
 * Keeps what exchanges tell. One row, one statement, one way to the disk: an exchange has its answer before anything is
 * made of what it told. Told again it is the same row.
 */
@ApplicationScoped
public class PhoneEvents {

    private static final String INSERT =
            "insert into phone_event" + " (client_id, call_id, event_key, told, received_at) values (?, ?, ?, ?, ?)";

    /** A call of an exchange, by the exchange's own word. */
    public record CallKey(long clientId, String callId) {}

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Outside of a transaction: it is on the disk when this returns.
     *
     * @return whether it had not been told before
     */
    public boolean keep(long clientId, PhoneEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, clientId);
            insert.setString(2, event.callId());
            insert.setBytes(3, PhoneEventText.key(clientId, event));
            insert.setBytes(4, StoredPhoneEvent.sealed(event));
            insert.setObject(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return OnlyOnce.insert(insert);
        }
    }

    /** Calls of which something was told that long ago and is not worked on, by an event of theirs; who waits longest comes first. */
    Map<CallKey, Long> waiting(Duration longerThan, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select client_id, call_id, id from phone_event"
                        + " where folded = false and received_at <= ? order by received_at limit ?")) {
            Instant before = clock.instant().minus(longerThan);
            query.setObject(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
            query.setInt(2, most);
            try (ResultSet row = query.executeQuery()) {
                Map<CallKey, Long> calls = new LinkedHashMap<>();
                while (row.next()) {
                    calls.putIfAbsent(new CallKey(row.getLong(1), row.getString(2)), row.getLong(3));
                }
                return calls;
            }
        }
    }

    /** The call that an event tells of; empty once the event is no longer kept. */
    Optional<CallKey> callOf(long eventId) {
        return Optional.ofNullable(entities.find(StoredPhoneEvent.class, eventId))
                .map(event -> new CallKey(event.getClientId(), event.getCallId()));
    }

    /** All that was told of a call, in the order it came. */
    List<StoredPhoneEvent> of(CallKey call) {
        return entities.createQuery(
                        "from StoredPhoneEvent e where e.clientId = :client and e.callId = :call order by e.id",
                        StoredPhoneEvent.class)
                .setParameter("client", call.clientId())
                .setParameter("call", call.callId())
                .getResultList();
    }

    void worked(List<StoredPhoneEvent> events) {
        entities.createNativeQuery("update phone_event set folded = true where id in (:ids) and folded = false")
                .setParameter(
                        "ids", events.stream().map(StoredPhoneEvent::getId).toList())
                .executeUpdate();
    }
}
