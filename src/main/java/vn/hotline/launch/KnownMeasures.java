package vn.hotline.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.hotline.reporting.figures.FigureVerification;
import vn.hotline.reporting.figures.Measure;

/** A version that counts something new counts it once for all the records that were there before. */
final class KnownMeasures {

    private static final String SETTING = "figures_measures";

    /** Raised when totals are kept in another way. */
    private static final String WAY = "2 ";

    private KnownMeasures() {}

    static void bringUpToDate(Connection owner) throws SQLException {
        String names = Arrays.stream(Measure.values()).map(Enum::name).collect(Collectors.joining(" "));
        String measures = Integer.toHexString((WAY + names).hashCode());
        if (!measures.equals(counted(owner))) {
            FigureVerification.repair(owner);
            keep(owner, measures);
        }
    }

    private static String counted(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select value from setting where name = ?")) {
            query.setString(1, SETTING);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void keep(Connection owner, String measures) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into setting (name, value) values (?, ?) on duplicate key update value = value(value)")) {
            insert.setString(1, SETTING);
            insert.setString(2, measures);
            insert.executeUpdate();
        }
    }
}
