package vn.hotline.reporting.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.hotline.platform.counting.Measure;

/**
 * Counts all figures afresh after a bulk load, while nobody saves. On a system in use {@link FigureVerification} finds
 * and repairs what is wrong.
 */
public final class FigureRebuild {

    private static final String INTO =
            "INSERT INTO figure_total (line, grain, start, measure, code, centre_id, amount) ";

    private FigureRebuild() {}

    public static void rebuild(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM figure_total");
            for (Measure measure : Measures.STANDARD.all()) {
                statement.executeUpdate(INTO + "SELECT line, '" + Grain.DAY.code() + "', day, '" + measure
                        + "', code, centre_id, amount FROM (" + measure.countedByDay() + ") counted");
            }
            statement.executeUpdate(INTO + "SELECT line, grain, start, measure, code, " + Total.ALL_CENTRES
                    + ", SUM(amount) FROM figure_total GROUP BY line, start, measure, code");
            statement.executeUpdate(sums(Grain.MONTH, "DATE_FORMAT(start, '%Y-%m-01')"));
            statement.executeUpdate(sums(Grain.YEAR, "DATE_FORMAT(start, '%Y-01-01')"));
            statement.executeUpdate("DELETE FROM figure_change");
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static String sums(Grain grain, String start) {
        return INTO + "SELECT line, '" + grain.code() + "', " + start + " AS first_day, measure, code, centre_id,"
                + " SUM(amount) FROM figure_total WHERE grain = '" + Grain.DAY.code() + "'"
                + " GROUP BY line, first_day, measure, code, centre_id";
    }
}
