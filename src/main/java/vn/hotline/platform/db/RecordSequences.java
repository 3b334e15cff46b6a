package vn.hotline.platform.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * The numbers that people read go on where the records end: what a server had drawn and not used when it ended is drawn
 * again. Only where no other server may hold some of them, so before the one server of the embedded database, and after
 * records came in by other ways than the application.
 */
public final class RecordSequences {

    private static final Map<String, String> BY_TABLE = Map.of(
            "arrival", "arrival_seq",
            "call_back", "call_back_seq",
            "contact", "contact_seq",
            "counselling_session", "counselling_seq",
            "intervention_request", "request_seq",
            "intervention_case", "case_seq",
            "referral", "referral_seq",
            "period_report", "report_seq",
            "contact_review", "contact_review_seq");

    private RecordSequences() {}

    public static void goOn(Connection owner) throws SQLException {
        for (Map.Entry<String, String> kind : BY_TABLE.entrySet()) {
            long last = number(owner, "SELECT coalesce(max(id), 0) FROM " + kind.getKey());
            // a draw gives the last of its numbers, and only the very first is of one number
            long next = last == 0 ? 1 : last + number(owner, "SELECT increment FROM " + kind.getValue());
            try (Statement statement = owner.createStatement()) {
                statement.execute("ALTER SEQUENCE %s RESTART WITH %d".formatted(kind.getValue(), next));
            }
        }
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
