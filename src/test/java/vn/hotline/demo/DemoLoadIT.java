package vn.hotline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hotline.demo.PublishedYearsTest.Published;

/** What was loaded adds up to what was published: in the records and in the figures. Needs a loaded database. */
class DemoLoadIT {

    /** Address of a database that {@code published} was loaded into, with user and password in it. */
    private static final String DATABASE = "HOTLINE_PUBLISHED_URL";

    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        String url = System.getenv(DATABASE);
        assumeTrue(url != null, DATABASE + " is not set");
        connection = DriverManager.getConnection(url);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    static List<Published> published() throws IOException {
        return PublishedYearsTest.published();
    }

    @ParameterizedTest
    @MethodSource("published")
    void recordsAddUpToThePublishedFigure(Published figure) throws SQLException {
        assertThat(sum(inRecords(figure), figure)).isEqualTo(figure.value());
    }

    @ParameterizedTest
    @MethodSource("published")
    void figuresAddUpToThePublishedFigure(Published figure) throws SQLException {
        for (String grain : List.of("D", "M")) {
            String query = "SELECT SUM(amount) FROM figure_total WHERE centre_id > 0 AND grain = '" + grain
                    + "' AND line = ? AND start BETWEEN ? AND ? AND measure = " + inFigures(figure);

            assertThat(sum(query, figure)).isEqualTo(figure.value());
        }
    }

    @Test
    void everyReferredCaseHasAReferralSentThatDay() throws SQLException {
        assertThat(count("SELECT COUNT(*) FROM intervention_case c WHERE first_referred_day IS NOT NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM referral r WHERE r.case_id = c.id AND r.sent_day = c.first_referred_day)"))
                .isZero();
    }

    @Test
    void caseIsOpenedOnTheDayOfItsContact() throws SQLException {
        assertThat(count("SELECT COUNT(*) FROM case_contact JOIN contact ON contact.id = contact_id"
                        + " JOIN intervention_case ON intervention_case.id = case_id"
                        + " WHERE received_day <> opened_day OR source <> channel"))
                .isZero();
    }

    @Test
    void numbersOfContactsRiseWithTime() throws SQLException {
        assertThat(count("SELECT COUNT(*) FROM (SELECT received_at < LAG(received_at) OVER (ORDER BY id) AS back"
                        + " FROM contact) c WHERE back"))
                .isZero();
    }

    @Test
    void statusIsWhereTheHistoryEnds() throws SQLException {
        for (String[] kind : new String[][] {
            {"CASE", "intervention_case"},
            {"REFERRAL", "referral"},
            {"REQUEST", "intervention_request"},
            {"COUNSELLING", "counselling_session"}
        }) {
            assertThat(count("SELECT COUNT(*) FROM " + kind[1]
                            + " r WHERE status <> (SELECT to_status FROM status_change"
                            + " s WHERE s.record_kind = '" + kind[0] + "' AND s.record_id = r.id"
                            + " ORDER BY at DESC, id DESC LIMIT 1)"))
                    .as(kind[0])
                    .isZero();
        }
    }

    @Test
    void nothingIsLeftOfTheLoad() throws SQLException {
        assertThat(count("SELECT COUNT(*) FROM setting WHERE name LIKE 'demo\\_%'"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM contact FORCE INDEX (by_caller) WHERE caller_number_token IS NULL"))
                .isPositive();
    }

    private static String inRecords(Published figure) {
        String between = " WHERE line = ? AND received_day BETWEEN ? AND ?";
        String opened = "SELECT COUNT(*) FROM intervention_case WHERE line = ? AND opened_day BETWEEN ? AND ?";
        String detail = figure.measure()
                .substring(figure.measure().lastIndexOf('.') + 1)
                .toUpperCase(Locale.ROOT);
        return switch (figure.measure()) {
            case "calls" -> "SELECT COUNT(*) FROM contact" + between + " AND channel = 'PHONE'";
            case "app_zalo" -> "SELECT COUNT(*) FROM contact" + between + " AND channel IN ('APP', 'ZALO')";
            case "counselling" -> "SELECT COUNT(*) FROM contact" + between + " AND level IS NOT NULL";
            case "counselling.information", "counselling.in_depth" ->
                "SELECT COUNT(*) FROM contact" + between + " AND level = '" + detail + "'";
            case "interventions" -> opened;
            case "referrals" -> opened.replace("opened_day", "first_referred_day");
            case "victims" ->
                "SELECT COUNT(*) FROM intervention_case JOIN case_child ON case_id = intervention_case.id"
                        + " WHERE line = ? AND first_referred_day BETWEEN ? AND ?";
            default ->
                opened + " AND " + (figure.measure().contains(".source.") ? "source" : "type") + " = '" + detail + "'";
        };
    }

    private static String inFigures(Published figure) {
        String detail = figure.measure()
                .substring(figure.measure().lastIndexOf('.') + 1)
                .toUpperCase(Locale.ROOT);
        return switch (figure.measure()) {
            case "calls" -> "'CONTACT_CHANNEL' AND code = 'PHONE'";
            case "app_zalo" -> "'CONTACT_CHANNEL' AND code IN ('APP', 'ZALO')";
            case "counselling" -> "'CONTACT_LEVEL'";
            case "counselling.information", "counselling.in_depth" -> "'CONTACT_LEVEL' AND code = '" + detail + "'";
            case "interventions" -> "'CASE_SOURCE'";
            case "referrals" -> "'REFERRED_CASES'";
            case "victims" -> "'REFERRED_PERSONS'";
            default ->
                (figure.measure().contains(".source.") ? "'CASE_SOURCE'" : "'CASE_TYPE'") + " AND code = '" + detail
                        + "'";
        };
    }

    private static long sum(String query, Published figure) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, figure.line());
            statement.setObject(2, figure.from());
            statement.setObject(3, figure.to());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long count(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
