package vn.hotline.reporting.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Counts all figures afresh from the records. A figure is an amount of a line, a centre and a day (grain D); months (M)
 * and years (Y) are sums of days and start with their first day. Whoever counts a single record as it is saved has to
 * add to the same cells:
 *
 * <table>
 * <caption>Measures and their codes</caption>
 * <tr><td>CONTACT_CHANNEL</td><td>channel</td><td>contacts by the day of receipt, recorded or dismissed</td></tr>
 * <tr><td>CONTACT_LEVEL</td><td>level</td><td>recorded contacts by the day of receipt</td></tr>
 * <tr><td>CONTACT_DISPOSITION</td><td>disposition</td><td>dismissed contacts by the day of receipt</td></tr>
 * <tr><td>CONTACT_PROVINCE</td><td>id of the province or UNKNOWN</td><td>recorded contacts</td></tr>
 * <tr><td>CASE_TYPE</td><td>type or UNKNOWN</td><td>cases by the day they were opened</td></tr>
 * <tr><td>CASE_SOURCE</td><td>channel</td><td>the same cases</td></tr>
 * <tr><td>CASE_PROVINCE</td><td>id of the province or UNKNOWN</td><td>the same cases</td></tr>
 * <tr><td>CASE_CHILDREN</td><td>ALL</td><td>persons in these cases</td></tr>
 * <tr><td>REFERRED_CASES</td><td>ALL</td><td>cases by the day they were first referred</td></tr>
 * <tr><td>REFERRED_PERSONS</td><td>ALL</td><td>persons in these cases</td></tr>
 * <tr><td>REFERRAL_AGENCY</td><td>kind of the agency</td><td>referrals by the day they were sent</td></tr>
 * <tr><td>REFERRAL_HELPED</td><td>kind of the agency</td><td>persons these referrals help</td></tr>
 * </table>
 *
 * <p>Drafts are not counted. Run it while nobody saves: after a bulk load, or to repair.
 */
public final class FigureRebuild {

    private static final String INTO_DAYS =
            "INSERT INTO figure_total (line, grain, start, measure, code, centre_id, amount) ";

    private static final List<String> DAYS = List.of(
            contacts("CONTACT_CHANNEL", "channel", "status <> 'DRAFT'"),
            contacts("CONTACT_LEVEL", "level", "status <> 'DRAFT' AND level IS NOT NULL"),
            contacts("CONTACT_DISPOSITION", "disposition", "status <> 'DRAFT' AND disposition IS NOT NULL"),
            contacts("CONTACT_PROVINCE", "COALESCE(province_id, 'UNKNOWN')", "status <> 'DRAFT' AND level IS NOT NULL"),
            rows("CASE_TYPE", "opened_day", "COALESCE(type, 'UNKNOWN')", "COUNT(*)", "intervention_case"),
            rows("CASE_SOURCE", "opened_day", "source", "COUNT(*)", "intervention_case"),
            rows("CASE_PROVINCE", "opened_day", "COALESCE(province_id, 'UNKNOWN')", "COUNT(*)", "intervention_case"),
            rows(
                    "CASE_CHILDREN",
                    "opened_day",
                    "'ALL'",
                    "COUNT(*)",
                    "intervention_case JOIN case_child ON case_child.case_id = intervention_case.id"),
            rows("REFERRED_CASES", "first_referred_day", "'ALL'", "COUNT(*)", "intervention_case"),
            rows(
                    "REFERRED_PERSONS",
                    "first_referred_day",
                    "'ALL'",
                    "COUNT(*)",
                    "intervention_case JOIN case_child ON case_child.case_id = intervention_case.id"),
            rows("REFERRAL_AGENCY", "sent_day", "agency_kind", "COUNT(*)", "referral"),
            rows("REFERRAL_HELPED", "sent_day", "agency_kind", "SUM(helped_count)", "referral"));

    private FigureRebuild() {}

    public static void rebuild(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM figure_total");
            for (String days : DAYS) {
                statement.executeUpdate(days);
            }
            statement.executeUpdate(sums("M", "DATE_FORMAT(start, '%Y-%m-01')"));
            statement.executeUpdate(sums("Y", "DATE_FORMAT(start, '%Y-01-01')"));
            statement.executeUpdate("DELETE FROM figure_change");
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static String contacts(String measure, String code, String which) {
        return INTO_DAYS + "SELECT line, 'D', received_day, '" + measure + "', " + code + ", centre_id, COUNT(*)"
                + " FROM contact WHERE " + which + " GROUP BY line, received_day, " + code + ", centre_id";
    }

    private static String rows(String measure, String day, String code, String amount, String from) {
        return INTO_DAYS + "SELECT line, 'D', " + day + ", '" + measure + "', " + code + " AS figure_code, centre_id, "
                + amount + " FROM " + from + " WHERE " + day + " IS NOT NULL GROUP BY line, " + day
                + ", figure_code, centre_id";
    }

    private static String sums(String grain, String start) {
        return INTO_DAYS + "SELECT line, '" + grain + "', " + start + " AS first_day, measure, code, centre_id,"
                + " SUM(amount) FROM figure_total WHERE grain = 'D'"
                + " GROUP BY line, first_day, measure, code, centre_id";
    }
}
