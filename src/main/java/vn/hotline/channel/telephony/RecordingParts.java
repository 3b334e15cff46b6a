package vn.hotline.channel.telephony;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.hotline.kernel.sealing.Sealing;

/**
 * The parts of recordings in the database, where all servers and the backups have them. Each part is a statement of its
 * own: a recording is of use only once it is said to be kept, so nothing is torn.
 */
@ApplicationScoped
public class RecordingParts {

    /** Bytes of each part but the last. */
    static final int SIZE = 256 * 1024;

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    void delete(long recordingId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from recording_part where recording_id = ?")) {
            delete.setLong(1, recordingId);
            delete.executeUpdate();
        }
    }

    /** @param number from 0 */
    void keep(long recordingId, int number, byte[] content) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into recording_part (recording_id, number, content) values (?, ?, ?)")) {
            insert.setLong(1, recordingId);
            insert.setInt(2, number);
            insert.setBytes(3, Sealing.current().sealBytes(content, place(recordingId, number)));
            insert.executeUpdate();
        }
    }

    byte[] read(long recordingId, int number) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select content from recording_part where recording_id = ? and number = ?")) {
            query.setLong(1, recordingId);
            query.setInt(2, number);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("recording " + recordingId + " has no part " + number);
                }
                return Sealing.current().openBytes(row.getBytes(1), place(recordingId, number));
            }
        }
    }

    /** A part cannot be put in the place of another one. */
    private static String place(long recordingId, int number) {
        return Sealing.place("recording_part", "content") + ":" + recordingId + ":" + number;
    }
}
