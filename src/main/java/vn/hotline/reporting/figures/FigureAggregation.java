package vn.hotline.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hotline.platform.work.Fold;

/**
 * Adds the changes that savers left to the totals of their day, month and year. One server folds at a time; readers add
 * what is not folded yet, so nobody sees the difference.
 *
 * <p>It takes the rows it folds under locks of their own, passes over those that savers have not committed, and deletes
 * each by its key. It reads what is committed at each moment: in one snapshot (repeatable read with
 * innodb_snapshot_isolation) a lock on any row that somebody wrote meanwhile undoes the whole fold, so that it never
 * ended while people saved; and there are no locks on gaps, for which savers would wait.
 */
@ApplicationScoped
public class FigureAggregation extends Fold {

    private static final int AT_ONCE = 2000;

    @Override
    public String name() {
        return "figure-fold";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public String ifItFails() {
        return "figures could not be folded; they are read from the changes meanwhile";
    }

    @Override
    protected boolean isDue(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select 1 from figure_change limit 1")) {
            return any.next();
        }
    }

    @Override
    protected void fold(Connection connection) throws SQLException {
        foldAll(connection);
    }

    /** @return how many changes were folded; 0 also while another server folds */
    public static int foldAll(Connection connection) throws SQLException {
        return FigureTotals.ALONE.committed(connection, () -> {
            int all = 0;
            int folded;
            do {
                folded = foldSome(connection);
                connection.commit();
                all += folded;
            } while (folded == AT_ONCE);
            return all;
        });
    }

    private static int foldSome(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        SortedMap<Total, Long> sums = new TreeMap<>(Total.IN_ORDER_OF_KEY);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, " + CellsOfDay.COLUMNS + " from figure_change"
                        + " order by id limit " + AT_ONCE + " for update skip locked")) {
            while (row.next()) {
                ids.add(row.getLong(1));
                CellsOfDay.of(row).amounts().forEach((cell, amount) -> Total.add(sums, cell, amount));
            }
        }
        if (!ids.isEmpty()) {
            FigureTotals.add(connection, sums);
            delete(connection, ids);
        }
        return ids.size();
    }

    /** Key by key: for a long list of keys the database would walk through the whole table and lock what savers add. */
    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from figure_change where id = ?")) {
            for (Long id : ids) {
                delete.setLong(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
