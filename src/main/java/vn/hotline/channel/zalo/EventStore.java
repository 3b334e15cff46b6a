package vn.hotline.channel.zalo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.platform.db.OnlyOnce;

/**
 * Stores an event before Zalo is told that we have it: one statement, on the disk when it returns. One that came before
 * changes nothing.
 */
@ApplicationScoped
public class EventStore {

    private static final String PLACE = Sealing.place("zalo_event", "body");

    private static final String INSERT = "insert into zalo_event (event_key, event_name, person, body, stored_at)"
            + " values (?, ?, ?, ?, utc_timestamp(3))";

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @Inject
    private ZaloSettings settings;

    /** What the database said when an event could not be stored. */
    static final class NotStored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotStored(SQLException cause) {
            super(cause);
        }
    }

    /**
     * @param body as it came
     * @return its id, or empty if it is there already
     * @throws NotStored if the database cannot take it
     */
    OptionalLong store(ZaloEvent event, byte[] body) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(INSERT, PreparedStatement.RETURN_GENERATED_KEYS)) {
            insert.setBytes(1, event.key(body));
            insert.setString(2, event.name());
            insert.setBytes(3, ZaloPerson.token(settings.oaId(), event.who()));
            insert.setBytes(4, Sealing.current().seal(new String(body, StandardCharsets.UTF_8), PLACE));
            return OnlyOnce.insert(insert) ? key(insert) : OptionalLong.empty();
        } catch (SQLException e) {
            throw new NotStored(e);
        }
    }

    private static OptionalLong key(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            return keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty();
        }
    }
}
