package vn.hotline.launch;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.search.Posting;
import vn.hotline.platform.search.SearchRuns;

/**
 * Migration 151: takes the rows of {@code search_token}, one for each token of a record, into runs of packed blocks, and
 * drops the table. The tokens stay those they were, shortened; nothing has to be unsealed. A million contacts take seconds.
 */
final class SearchIndexInRuns implements JavaMigration {

    private static final int LENGTH_BEFORE = 12;
    private static final List<RecordKind> KINDS = List.of(RecordKind.CONTACT, RecordKind.CASE);

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("151");
    }

    @Override
    public String getDescription() {
        return "search index in runs";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection owner = context.getConnection();
        try (Statement statement = owner.createStatement()) {
            if (isDone(statement)) {
                return;
            }
            // of a start that was killed in the middle
            statement.executeUpdate("delete from search_block");
            statement.executeUpdate("delete from search_run");
            SearchRuns runs = new SearchRuns(owner);
            for (int centre : centres(statement)) {
                for (RecordKind kind : KINDS) {
                    runs.write(centre, kind, new Rows(owner, centre, kind));
                }
            }
            statement.execute("drop table search_token");
        }
    }

    /** Dropping the table cannot be part of a transaction. */
    private static boolean isDone(Statement statement) throws SQLException {
        try (ResultSet table = statement.executeQuery("show tables like 'search_token'")) {
            return !table.next();
        }
    }

    private static List<Integer> centres(Statement statement) throws SQLException {
        List<Integer> centres = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select distinct centre_id from search_token order by centre_id")) {
            while (row.next()) {
                centres.add(row.getInt(1));
            }
        }
        return centres;
    }

    /** The postings of a centre and kind, read in pieces by the first byte of their tokens. */
    private static final class Rows implements Iterator<Posting> {

        private static final int PIECES = 256;

        private final Connection owner;
        private final int centre;
        private final RecordKind kind;
        private Iterator<Posting> piece = Collections.emptyIterator();
        private int next;

        Rows(Connection owner, int centre, RecordKind kind) {
            this.owner = owner;
            this.centre = centre;
            this.kind = kind;
        }

        @Override
        public boolean hasNext() {
            while (!piece.hasNext() && next < PIECES) {
                piece = read(next++);
            }
            return piece.hasNext();
        }

        @Override
        public Posting next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return piece.next();
        }

        /** Sorted once more: two tokens may have become the same. */
        private Iterator<Posting> read(int firstByte) {
            List<Posting> postings = new ArrayList<>();
            try (PreparedStatement query = owner.prepareStatement("select token, record_id from search_token"
                    + " where centre_id = ? and token between ? and ? and record_kind = ?")) {
                query.setInt(1, centre);
                query.setBytes(2, token(firstByte, 0));
                query.setBytes(3, token(firstByte, -1));
                query.setString(4, kind.name());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        long token = ByteBuffer.wrap(row.getBytes(1)).getLong();
                        postings.add(new Posting(token, row.getLong(2), false));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the search index cannot be read", e);
            }
            return postings.stream().sorted().distinct().iterator();
        }

        private static byte[] token(int firstByte, int others) {
            byte[] token = new byte[LENGTH_BEFORE];
            Arrays.fill(token, (byte) others);
            token[0] = (byte) firstByte;
            return token;
        }
    }
}
