package vn.hotline.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import vn.hotline.platform.counting.Measure;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.reporting.figures.Measures;

/**
 * A version that counts something new counts it once for all the records that were there before. All figures are counted
 * anew, too, after a build has written that knew less than the schema: it counted only what it knew.
 */
final class KnownMeasures {

    private static final String SETTING = "figures_measures";

    /** Raised when totals are kept in another way. */
    private static final String WAY = "2 ";

    /** Since this version of the schema each build leaves its own beside the measures; one from before writes them alone. */
    private static final int LEFT_SINCE = 90;

    private KnownMeasures() {}

    /** Whether the totals of a database are kept as this version keeps them: only then they can be held against its records. */
    static boolean areIn(Connection owner) throws SQLException {
        return left(owner).split(" ")[0].equals(measures());
    }

    private static String measures() {
        String names = Measures.STANDARD.all().stream().map(Measure::name).collect(Collectors.joining(" "));
        return Integer.toHexString((WAY + names).hashCode());
    }

    static void bringUpToDate(Connection owner, Schema.Versions schema) throws SQLException {
        String measures = measures();
        String[] left = left(owner).split(" ");
        if (!left[0].equals(measures) || isOlderWriter(left, schema.before())) {
            FigureVerification.repair(owner);
        }
        keep(owner, measures + " " + schema.now());
    }

    /** Whether the build that started here last knew less than the schema it found. */
    private static boolean isOlderWriter(String[] left, int schemaBefore) {
        return left.length > 1 ? Integer.parseInt(left[1]) < schemaBefore : schemaBefore >= LEFT_SINCE;
    }

    private static String left(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select value from setting where name = ?")) {
            query.setString(1, SETTING);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void keep(Connection owner, String left) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into setting (name, value) values (?, ?) on duplicate key update value = value(value)")) {
            insert.setString(1, SETTING);
            insert.setString(2, left);
            insert.executeUpdate();
        }
    }
}
