package vn.hotline.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import vn.hotline.kernel.Period;

/** The published figures of other bodies, as a manager would have entered them. */
final class DemoIndicators {

    private final Connection connection;
    private final long manager;
    private final Instant now;
    private final Map<String, Long> ids = new HashMap<>();

    DemoIndicators(Connection connection, long manager, Instant now) {
        this.connection = connection;
        this.manager = manager;
        this.now = now;
    }

    void insert() throws SQLException {
        for (String line : WordLists.lines("indicators.csv")) {
            String[] columns = line.split(";", -1);
            String key = columns[0] + columns[1] + columns[3];
            if (!ids.containsKey(key)) {
                ids.put(key, indicator(columns));
            }
            value(ids.get(key), columns);
        }
    }

    private long indicator(String[] columns) throws SQLException {
        long id = nextId();
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO indicator (id, body, name_vi, name_en, unit_vi, unit_en) VALUES (?, ?, ?, ?, ?, ?)")) {
            row.setLong(1, id);
            for (int i = 0; i < 5; i++) {
                row.setString(i + 2, columns[i]);
            }
            row.executeUpdate();
        }
        return id;
    }

    private void value(long indicator, String[] columns) throws SQLException {
        Period period = new Period(LocalDate.parse(columns[5]), LocalDate.parse(columns[6]));
        Period before = period.sameOfPreviousYear();
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO indicator_value (id, indicator_id,"
                + " from_day, to_day, before_from, before_to, value, previous_value, entered_by, entered_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            row.setLong(1, nextId());
            row.setLong(2, indicator);
            row.setObject(3, period.from());
            row.setObject(4, period.to());
            row.setObject(5, before.from());
            row.setObject(6, before.to());
            row.setBigDecimal(7, new BigDecimal(columns[7]));
            row.setBigDecimal(8, columns[8].isEmpty() ? null : new BigDecimal(columns[8]));
            row.setLong(9, manager);
            row.setObject(10, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            row.executeUpdate();
        }
    }

    private long nextId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT NEXT VALUE FOR row_seq")) {
            row.next();
            return row.getLong(1);
        }
    }
}
