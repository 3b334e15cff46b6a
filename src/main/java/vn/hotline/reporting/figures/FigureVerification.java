package vn.hotline.reporting.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Cell;
import vn.hotline.platform.counting.Measure;

/**
 * Holds all figures against the records they count, measure by measure, in one state of the database: work goes on
 * meanwhile. What differs is named, and repaired by adding the difference, so that changes made in that very moment are
 * not lost.
 */
public final class FigureVerification {

    private static final int PATIENCE_SECONDS = 60;

    private FigureVerification() {}

    /**
     * A figure that is not the number of its rows.
     *
     * @param stored what the read model says, changes that wait to be folded included
     * @param counted what the records say
     */
    public record Difference(
            Helpline line,
            Grain grain,
            LocalDate start,
            Measure measure,
            String code,
            int centreId,
            long stored,
            long counted) {

        @Override
        public String toString() {
            return "%s %s %s %s:%s centre %d: the figures say %,d, the records %,d"
                    .formatted(line, grain.code(), start, measure, code, centreId, stored, counted);
        }
    }

    /** @return empty if every figure is the number of its rows */
    public static List<Difference> verify(Connection connection) throws SQLException {
        return inOneState(connection, () -> differences(connection));
    }

    /**
     * Puts right what differs.
     *
     * @return what was put right
     * @throws SQLException also if another program does not stop writing figures
     */
    public static List<Difference> repair(Connection connection) throws SQLException {
        if (!FigureTotals.ALONE.lock(connection, PATIENCE_SECONDS)) {
            throw new SQLException("another program is writing figures");
        }
        try {
            return inOneState(connection, () -> {
                List<Difference> differences = differences(connection);
                SortedMap<Total, Long> missing = new TreeMap<>(Total.IN_ORDER_OF_KEY);
                for (Difference one : differences) {
                    missing.put(
                            new Total(one.line, one.grain, one.start, one.measure, one.code, one.centreId),
                            one.counted - one.stored);
                }
                FigureTotals.add(connection, missing);
                return differences;
            });
        } finally {
            FigureTotals.ALONE.unlock(connection);
        }
    }

    private interface Work {
        List<Difference> run() throws SQLException;
    }

    private static List<Difference> inOneState(Connection connection, Work work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session transaction isolation level repeatable read");
            statement.execute("start transaction with consistent snapshot");
            List<Difference> differences = work.run();
            connection.commit();
            return differences;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static List<Difference> differences(Connection connection) throws SQLException {
        Map<Total, Long> waiting = waiting(connection);
        List<Difference> all = new ArrayList<>();
        for (Measure measure : Measures.STANDARD.all()) {
            Map<Total, Long> stored = stored(connection, measure);
            waiting.forEach((total, amount) -> {
                if (total.measure() == measure) {
                    stored.merge(total, amount, Long::sum);
                }
            });
            Map<Total, Long> counted = counted(connection, measure);
            SortedMap<Total, Long> every = new TreeMap<>(Total.IN_ORDER_OF_KEY);
            every.putAll(stored);
            every.putAll(counted);
            for (Total total : every.keySet()) {
                long says = stored.getOrDefault(total, 0L);
                long is = counted.getOrDefault(total, 0L);
                if (says != is) {
                    all.add(new Difference(
                            total.line(),
                            total.grain(),
                            total.start(),
                            measure,
                            total.code(),
                            total.centreId(),
                            says,
                            is));
                }
            }
        }
        return all;
    }

    private static Map<Total, Long> waiting(Connection connection) throws SQLException {
        Map<Total, Long> sums = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + CellsOfDay.COLUMNS + " from figure_change")) {
            while (row.next()) {
                CellsOfDay.of(row).amounts().forEach((cell, amount) -> Total.add(sums, cell, amount));
            }
        }
        return sums;
    }

    private static Map<Total, Long> stored(Connection connection, Measure measure) throws SQLException {
        Map<Total, Long> sums = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select line, grain, start, code, centre_id, amount"
                        + " from figure_total where measure = '" + measure + "'")) {
            while (row.next()) {
                sums.put(
                        new Total(
                                Helpline.valueOf(row.getString(1)),
                                Grain.of(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                measure,
                                row.getString(4),
                                row.getInt(5)),
                        row.getLong(6));
            }
        }
        return sums;
    }

    private static Map<Total, Long> counted(Connection connection, Measure measure) throws SQLException {
        Map<Total, Long> sums = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(measure.countedByDay())) {
            while (row.next()) {
                Cell cell = new Cell(
                        Helpline.valueOf(row.getString("line")),
                        row.getObject("day", LocalDate.class),
                        row.getInt("centre_id"),
                        measure,
                        row.getString("code"));
                Total.add(sums, cell, row.getLong("amount"));
            }
        }
        return sums;
    }
}
