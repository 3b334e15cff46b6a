package vn.hotline.platform.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Inserts what may be there already, such as a message that is sent again until somebody says that it is kept. With "insert
 * ignore" the database would pass over a row that it cannot store for any other reason, too, and its sender would be told that
 * all is well.
 */
public final class OnlyOnce {

    private static final int DUPLICATE_KEY = 1062;

    private OnlyOnce() {}

    /**
     * @param insert of one row into a table with one key besides its id
     * @return whether it was not there before
     * @throws SQLException if it is not stored, for whatever reason
     */
    public static boolean insert(PreparedStatement insert) throws SQLException {
        try {
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
