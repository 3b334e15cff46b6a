package vn.hotline.nights;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.nights.Writers.Taken;
import vn.hotline.reporting.figures.FigureVerification;

/**
 * What is in a database of what was answered.
 *
 * @param taken answered with 201
 * @param lost answered, and not there under its key and id
 * @param doubled contacts of the program beyond one a key
 * @param torn contacts without something that is saved with them: their trail, history, child, search words
 * @param figures figures that are not the numbers of their records
 */
record Count(long taken, long there, long lost, long doubled, long torn, long figures) {

    private static final String BY_PROGRAM = "api_client_id IS NOT NULL AND id > %d";

    /** @param after the id of the last contact that was there before */
    static Count of(Connection owner, Map<String, Taken> taken, long after) throws SQLException {
        Map<String, Long> keys = keys(owner);
        long lost = taken.entrySet().stream()
                .filter(entry -> !Long.valueOf(entry.getValue().contact()).equals(keys.get(entry.getKey())))
                .count();
        String contacts = "FROM contact c WHERE c." + BY_PROGRAM.formatted(after);
        long there = number(owner, "SELECT count(*) " + contacts);
        long doubled = number(
                owner,
                "SELECT count(*) " + contacts
                        + " AND (SELECT count(*) FROM idempotency_key k WHERE k.contact_id = c.id) <> 1");
        long keysWithout = number(
                owner,
                "SELECT count(*) FROM idempotency_key k WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = k.contact_id)");
        long torn = number(
                owner,
                "SELECT count(*) " + contacts + " AND NOT ("
                        + "EXISTS (SELECT 1 FROM audit_entry a WHERE a.subject_kind = 'CONTACT' AND a.subject_id = c.id)"
                        + " AND EXISTS (SELECT 1 FROM status_change s WHERE s.record_kind = 'CONTACT' AND s.record_id = c.id)"
                        + " AND EXISTS (SELECT 1 FROM contact_child k WHERE k.contact_id = c.id))");
        List<?> figures = FigureVerification.verify(owner);
        return new Count(taken.size(), there, lost + keysWithout, doubled, torn, figures.size());
    }

    static long lastContact(Connection owner) throws SQLException {
        return number(owner, "SELECT coalesce(max(id), 0) FROM contact");
    }

    private static Map<String, Long> keys(Connection owner) throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT idem_key, contact_id FROM idempotency_key")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getLong(2));
            }
        }
        return keys;
    }

    static long number(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean isWhole() {
        return lost == 0 && doubled == 0 && torn == 0 && figures == 0;
    }

    @Override
    public String toString() {
        return "%,d acknowledged, %,d there: %,d lost, %,d doubled, %,d torn, %,d figures wrong"
                .formatted(taken, there, lost, doubled, torn, figures);
    }
}
