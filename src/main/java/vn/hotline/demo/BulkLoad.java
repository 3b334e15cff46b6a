package vn.hotline.demo;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.sealing.Sealing;

/** Sends batches to the database with LOAD DATA LOCAL. Search tokens are held back and sent sorted, in big chunks. */
final class BulkLoad {

    /** Sorted by primary key, a chunk touches every page of the index once. */
    private static final int TOKEN_CHUNK = 900_000;

    private static final int TOKENS_A_STATEMENT = 150_000;

    private final Connection connection;
    private final Sealing sealing;
    private final List<byte[]> tokens = new ArrayList<>();
    private long rows;

    BulkLoad(Connection connection, Sealing sealing) {
        this.connection = connection;
        this.sealing = sealing;
    }

    long rows() {
        return rows;
    }

    void send(Batch batch) throws SQLException {
        for (BulkTable table : BulkTable.values()) {
            send(table, batch.rows(table));
        }
        tokens.addAll(batch.tokens());
        if (tokens.size() >= TOKEN_CHUNK) {
            sendTokens();
        }
    }

    void sendTokens() throws SQLException {
        byte[][] sorted = tokens.toArray(byte[][]::new);
        tokens.clear();
        Arrays.sort(sorted, Arrays::compareUnsigned);
        for (int from = 0; from < sorted.length; from += TOKENS_A_STATEMENT) {
            Batch batch = new Batch(sealing);
            for (int i = from; i < Math.min(sorted.length, from + TOKENS_A_STATEMENT); i++) {
                batch.writeToken(sorted[i]);
            }
            send(BulkTable.SEARCH_TOKEN, batch.rows(BulkTable.SEARCH_TOKEN));
        }
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
