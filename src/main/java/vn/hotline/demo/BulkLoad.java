package vn.hotline.demo;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.hotline.platform.search.SearchLoad;

/** Sends batches to the database with LOAD DATA LOCAL. The search index is held back and written at the end. */
final class BulkLoad {

    private final Connection connection;
    private final SearchLoad index = new SearchLoad();
    private long rows;

    BulkLoad(Connection connection) {
        this.connection = connection;
    }

    long rows() {
        return rows;
    }

    void send(Batch batch) throws SQLException {
        for (BulkTable table : BulkTable.values()) {
            send(table, batch.rows(table));
        }
        batch.found().forEach(one -> index.add(one.centre(), one.kind(), one.recordId(), one.tokens()));
    }

    /** After all batches: the index is written once, as a whole. */
    void sendIndex() throws SQLException {
        index.write(connection);
    }

    private void send(BulkTable table, Batch.Rows batch) throws SQLException {
        if (batch.count() == 0) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement
                    .unwrap(org.mariadb.jdbc.Statement.class)
                    .setLocalInfileInputStream(new ByteArrayInputStream(batch.bytes()));
            int loaded = statement.executeUpdate(table.loadStatement());
            // LOCAL turns errors into warnings and skips the rows, so the count has to be looked at.
            if (loaded != batch.count() || statement.getWarnings() != null) {
                throw new SQLException("demo data: %d of %d rows of %s were loaded: %s"
                        .formatted(loaded, batch.count(), table.table(), statement.getWarnings()));
            }
        }
        rows += batch.count();
    }
}
