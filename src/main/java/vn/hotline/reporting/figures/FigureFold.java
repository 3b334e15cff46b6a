package vn.hotline.reporting.figures;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.hotline.kernel.Line;

/**
 * Adds the changes that savers left to the totals of their day, month and year. One server folds at a time; readers add
 * what is not folded yet, so nobody sees the difference.
 *
 * <p>It reads without locks and deletes by key: a locking read of the end of the table would make savers wait.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class FigureFold {

    private static final Logger LOG = Logger.getLogger(FigureFold.class.getName());
    private static final int AT_ONCE = 2000;

    private final AtomicBoolean running = new AtomicBoolean();

    @Resource(lookup = "java:app/jdbc/hotline")
    private DataSource database;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void run() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            foldAll(connection);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "figures could not be folded; they are read from the changes meanwhile", e);
        } finally {
            running.set(false);
        }
    }

    /** @return how many changes were folded; 0 also while another server folds */
    public static int foldAll(Connection connection) throws SQLException {
        if (!FigureTotals.lock(connection, 0)) {
            return 0;
        }
        boolean autoCommit = connection.getAutoCommit();
        try {
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
            FigureTotals.unlock(connection);
        }
    }

    private static int fold(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        SortedMap<Total, Long> sums = new TreeMap<>(Total.IN_ORDER_OF_KEY);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, line, day, centre_id, cells from figure_change order by id limit " + AT_ONCE)) {
            while (row.next()) {
                ids.add(row.getLong(1));
                Map<Cell, Long> amounts = new CellsOfDay(
                                Line.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                row.getInt(4),
                                row.getString(5))
                        .amounts();
                amounts.forEach((cell, amount) -> Total.add(sums, cell, amount));
            }
        }
        if (!ids.isEmpty()) {
            FigureTotals.add(connection, sums);
            delete(connection, ids);
        }
        return ids.size();
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        String places = "?" + ", ?".repeat(ids.size() - 1);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from figure_change where id in (" + places + ")")) {
            for (int i = 0; i < ids.size(); i++) {
                delete.setLong(i + 1, ids.get(i));
            }
            if (delete.executeUpdate() != ids.size()) {
                throw new SQLException("somebody else folded the same changes");
            }
        }
    }
}
