package vn.hotline.reporting.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import vn.hotline.platform.db.OneAtATime;

/** Writing the kept sums: by addition only, and by one program at a time. */
final class FigureTotals {

    private static final int AT_ONCE = 5000;
    /** Folding, verifying and rebuilding: two at one moment would count twice. */
    static final OneAtATime ALONE = new OneAtATime("figures");

    private FigureTotals() {}

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
