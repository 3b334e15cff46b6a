package vn.hotline.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes the secondary indexes off the big table for the load and builds them afterwards, sorted: half the time of
 * keeping them up row by row. They are noted in {@code setting} meanwhile, so that a load that was broken off loses none.
 */
final class LateIndexes {

    private static final String TABLE = "contact";
    private static final String NOTE = "demo_index.";

    private final Connection connection;

    LateIndexes(Connection connection) {
        this.connection = connection;
    }

    void drop() throws SQLException {
        Map<String, String> indexes = defined();
        try (PreparedStatement note = connection.prepareStatement("REPLACE INTO setting (name, value) VALUES (?, ?)")) {
            for (Map.Entry<String, String> index : indexes.entrySet()) {
                note.setString(1, NOTE + index.getKey());
                note.setString(2, index.getValue());
                note.executeUpdate();
            }
        }
        alter(indexes.keySet().stream().map(name -> "DROP INDEX `" + name + "`").toList());
    }

    /** Builds what is noted and missing. */
    void restore() throws SQLException {
        Map<String, String> missing = noted();
        missing.keySet().removeAll(defined().keySet());
        alter(missing.values().stream().map(definition -> "ADD " + definition).toList());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM setting WHERE name LIKE '" + NOTE + "%'");
        }
    }

    private void alter(List<String> changes) throws SQLException {
        if (!changes.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "ALTER TABLE " + TABLE + " " + changes.stream().collect(Collectors.joining(", ")));
            }
        }
    }

    private Map<String, String> noted() throws SQLException {
        Map<String, String> noted = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name, value FROM setting WHERE name LIKE '" + NOTE + "%' ORDER BY name")) {
            while (row.next()) {
                noted.put(row.getString(1).substring(NOTE.length()), row.getString(2));
            }
        }
        return noted;
    }

    /** Lines of the definition such as: KEY `by_caller` (`caller_number_token`,`centre_id`,`received_at`), */
    private Map<String, String> defined() throws SQLException {
        Map<String, String> defined = new LinkedHashMap<>();
        for (String line : definition()) {
            String text = line.strip().replaceFirst(",$", "");
            if (text.startsWith("KEY `")) {
                defined.put(text.substring(5, text.indexOf('`', 5)), text);
            }
        }
        return defined;
    }

    private List<String> definition() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + TABLE)) {
            row.next();
            return row.getString(2).lines().toList();
        }
    }
}
