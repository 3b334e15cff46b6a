package vn.hotline.reporting.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;

/** Writing the kept sums: by addition only, and by one program at a time. */
final class FigureTotals {

    private static final int AT_ONCE = 5000;
    private static final String LOCK = "concat(database(), '.figures')";

    private FigureTotals() {}

    /** @return false if another program still writes after that many seconds */
    static boolean lock(Connection connection, int patienceSeconds) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select get_lock(" + LOCK + ", " + patienceSeconds + ")")) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("do release_lock(" + LOCK + ")");
        }
    }

    /** In the caller's transaction, which holds the lock. */
    static void add(Connection connection, SortedMap<Total, Long> sums) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into figure_total (line, grain, start, measure, code, centre_id, amount)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update amount = amount + value(amount)")) {
            int waiting = 0;
            for (Map.Entry<Total, Long> sum : sums.entrySet()) {
                Total total = sum.getKey();
                insert.setString(1, total.line().name());
                insert.setString(2, total.grain().code());
                insert.setObject(3, total.start());
                insert.setString(4, total.measure().name());
                insert.setString(5, total.code());
                insert.setInt(6, total.centreId());
                insert.setLong(7, sum.getValue());
                insert.addBatch();
                if (++waiting == AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }
}
