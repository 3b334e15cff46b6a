package vn.hotline.reporting.figures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import javax.sql.DataSource;
import vn.hotline.platform.work.Attempt;
import vn.hotline.platform.work.Watch;
import vn.hotline.platform.work.Work;
import vn.hotline.platform.work.WorkKind;

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
public class FigureFold implements WorkKind, Watch {

    private static final int AT_ONCE = 2000;

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @Inject
    private Work work;

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
    public void look() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select 1 from figure_change limit 1")) {
            if (any.next()) {
                work.put(name(), 0);
            }
        }
    }

    @Override
    public void run(Attempt attempt) throws SQLException {
        try (Connection connection = database.getConnection()) {
            foldAll(connection);
        }
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public boolean isByTheClock() {
        return false;
    }

    /** @return how many changes were folded; 0 also while another server folds */
    public static int foldAll(Connection connection) throws SQLException {
        if (!FigureTotals.lock(connection, 0)) {
            return 0;
        }
        boolean autoCommit = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            int all = 0;
            int folded;
            do {
                folded = fold(connection);
                connection.commit();
                all += folded;
            } while (folded == AT_ONCE);
            return all;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
            FigureTotals.unlock(connection);
        }
    }

    private static int fold(Connection connection) throws SQLException {
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
