package vn.hotline.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What one server does at a time, and no program beside it: under a named lock of the database, held for as long as the
 * connection lives. So one that was taken for dead and wakes does nothing beside its successor.
 *
 * @param name of the lock, unique within the database
 */
public record OneAtATime(String name) {

    /** Transactions in steps, each reading what is committed at its moment. */
    public interface Steps {
        int take() throws SQLException;
    }

    /** @return what the steps returned; 0 also while somebody else holds the lock */
    public int committed(Connection connection, Steps steps) throws SQLException {
        if (!lock(connection, 0)) {
            return 0;
        }
        boolean autoCommit = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return steps.take();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
            unlock(connection);
        }
    }

    /** @return false if somebody else held it for so long */
    public boolean lock(Connection connection, int patienceSeconds) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select get_lock(concat(database(), ?), " + patienceSeconds + ")")) {
            statement.setString(1, "." + name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    public void unlock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("do release_lock(concat(database(), ?))")) {
            statement.setString(1, "." + name);
            statement.execute();
        }
    }
}
