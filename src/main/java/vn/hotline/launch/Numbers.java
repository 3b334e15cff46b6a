package vn.hotline.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.hotline.contact.Contact;

/**
 * The numbers that people read go on where the records end: what a server had drawn and not used when it ended is drawn
 * again. Only where no other server may hold some of them, so before the one server of the embedded database.
 */
final class Numbers {

    private Numbers() {}

    static void goOn(Connection owner) throws SQLException {
        // a draw gives the last of its numbers
        goOn(owner, "contact", "contact_seq", Contact.NUMBERS_AT_ONCE);
        goOn(owner, "intervention_case", "case_seq", 1);
    }

    private static void goOn(Connection owner, String table, String sequence, int atOnce) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            long last;
            try (ResultSet row = statement.executeQuery("SELECT MAX(id) FROM " + table)) {
                row.next();
                last = row.getLong(1);
            }
            // the very first draw is of one number
            statement.execute("ALTER SEQUENCE %s RESTART WITH %d".formatted(sequence, last == 0 ? 1 : last + atOnce));
        }
    }
}
