package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes rows one by one, where there are too few to load them in bulk. */
final class SingleRows {

    private final Connection connection;
    private final RowIds rows;

    SingleRows(Connection connection, RowIds rows) {
        this.connection = connection;
        this.rows = rows;
    }

    void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                row.setObject(i + 1, value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value);
            }
            row.executeUpdate();
        }
    }

    /** A move of a lifecycle. */
    void history(String kind, long id, Sheet.Move move) throws SQLException {
        execute(
                "INSERT INTO status_change (id, record_kind, record_id, from_status, to_status, by_user, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows.row(),
                kind,
                id,
                move.from(),
                move.to(),
                move.by(),
                move.at());
    }
}
