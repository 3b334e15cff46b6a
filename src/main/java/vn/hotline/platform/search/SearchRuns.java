package vn.hotline.platform.search;

import java.io.ByteArrayOutputStream;
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
import vn.hotline.kernel.RecordKind;

/**
 * The folded part of the index: runs of sorted postings in blocks, each run of one centre and one kind of records. A run
 * is never changed; several are merged into one, which takes their place.
 */
public final class SearchRuns {

    /** So many runs of a level become one of the next. */
    static final int OF_A_LEVEL = 4;

    private static final long OF_THE_LOWEST = 32_768;
    private static final int BLOCKS_AT_ONCE = 64;

    /**
     * @param level of two runs the one of the higher level is older, of one level the one of the lower id
     * @param postings how many
     */
    record Run(long id, int level, long postings) {}

    /** A failure of the database while postings are handed on. */
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Failure(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private final Connection connection;

    public SearchRuns(Connection connection) {
        this.connection = connection;
    }

    /** The newest first. */
    List<Run> of(int centreId, RecordKind kind) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id, level, postings from search_run"
                + " where centre_id = ? and record_kind = ? order by level, id desc")) {
            query.setInt(1, centreId);
            query.setString(2, kind.name());
            List<Run> runs = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    runs.add(new Run(row.getLong(1), row.getInt(2), row.getLong(3)));
                }
            }
            return runs;
        }
    }

    RunDirectory directory(Run run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select begins from search_run where id = ?")) {
            query.setLong(1, run.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new RunDirectory(row.getBytes(1));
            }
        }
    }

    /** Block by block, as they are asked for. */
    Iterator<Posting> postings(Run run) {
        return new Iterator<>() {
            private Iterator<PostingBlock> blocks = Collections.emptyIterator();
            private Iterator<Posting> postings = Collections.emptyIterator();
            private byte[] last = {};
            private boolean isLast;

            @Override
            public boolean hasNext() {
                while (!postings.hasNext()) {
                    if (!blocks.hasNext() && !more()) {
                        return false;
                    }
                    postings = blocks.next().postings();
                }
                return true;
            }

            private boolean more() {
                if (isLast) {
                    return false;
                }
                List<PostingBlock> next = blocksBehind(run, last);
                isLast = next.size() < BLOCKS_AT_ONCE;
                if (!next.isEmpty()) {
                    last = next.get(next.size() - 1).beginsAt();
                }
                blocks = next.iterator();
                return blocks.hasNext();
            }

            @Override
            public Posting next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return postings.next();
            }
        };
    }

    private List<PostingBlock> blocksBehind(Run run, byte[] last) {
        try (PreparedStatement query = connection.prepareStatement("select begins_at, postings from search_block"
                + " where run_id = ? and begins_at > ? order by begins_at limit " + BLOCKS_AT_ONCE)) {
            query.setLong(1, run.id());
            query.setBytes(2, last);
            List<PostingBlock> blocks = new ArrayList<>(BLOCKS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    blocks.add(new PostingBlock(row.getBytes(1), row.getBytes(2)));
                }
            }
            return blocks;
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    /**
     * All postings of a centre and a kind of records, which has no runs yet, in their order.
     *
     * @return how many
     */
    public long write(int centreId, RecordKind kind, Iterator<Posting> postings) throws SQLException {
        return write(centreId, kind, null, postings);
    }

    /**
     * @param level null for the one of its size
     * @return how many; of none there is no run
     */
    long write(int centreId, RecordKind kind, Integer level, Iterator<Posting> postings) throws SQLException {
        if (!postings.hasNext()) {
            return 0;
        }
        long count = 0;
        try {
            Writing run = new Writing(begin(centreId, kind));
            PostingBlock.Packer packer = new PostingBlock.Packer(run::add);
            while (postings.hasNext()) {
                packer.add(postings.next());
                count++;
            }
            packer.end();
            run.end(level == null ? levelOf(count) : level, count);
        } catch (Failure e) {
            throw e.cause;
        }
        return count;
    }

    /** Each holds some times what one of the level below holds. */
    static int levelOf(long postings) {
        int level = 0;
        for (long rest = postings / OF_THE_LOWEST; rest > 0; rest /= OF_A_LEVEL) {
            level++;
        }
        return level;
    }

    private long begin(int centreId, RecordKind kind) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into search_run (centre_id, record_kind, level, postings, begins) values (?, ?, 0, 0, '')",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setInt(1, centreId);
            insert.setString(2, kind.name());
            insert.executeUpdate();
            try (ResultSet id = insert.getGeneratedKeys()) {
                id.next();
                return id.getLong(1);
            }
        }
    }

    void delete(List<Run> runs) throws SQLException {
        try (PreparedStatement blocks = connection.prepareStatement("delete from search_block where run_id = ?");
                PreparedStatement itself = connection.prepareStatement("delete from search_run where id = ?")) {
            for (Run run : runs) {
                blocks.setLong(1, run.id());
                blocks.executeUpdate();
                itself.setLong(1, run.id());
                itself.executeUpdate();
            }
        }
    }

    /** A run that grows: some blocks are sent at a time. */
    private final class Writing {

        private final long id;
        private final ByteArrayOutputStream begins = new ByteArrayOutputStream();
        private final List<PostingBlock> waiting = new ArrayList<>(BLOCKS_AT_ONCE);

        Writing(long id) {
            this.id = id;
        }

        void add(PostingBlock block) {
            waiting.add(block);
            begins.writeBytes(block.beginsAt());
            if (waiting.size() == BLOCKS_AT_ONCE) {
                send();
            }
        }

        private void send() {
            String[] places = new String[waiting.size()];
            Arrays.fill(places, "(?, ?, ?)");
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into search_block (run_id, begins_at, postings) values " + String.join(", ", places))) {
                int place = 0;
                for (PostingBlock block : waiting) {
                    insert.setLong(++place, id);
                    insert.setBytes(++place, block.beginsAt());
                    insert.setBytes(++place, block.packed());
                }
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new Failure(e);
            }
            waiting.clear();
        }

        void end(int level, long count) throws SQLException {
            if (!waiting.isEmpty()) {
                send();
            }
            try (PreparedStatement update = connection.prepareStatement(
                    "update search_run set level = ?, postings = ?, begins = ? where id = ?")) {
                update.setInt(1, level);
                update.setLong(2, count);
                update.setBytes(3, begins.toByteArray());
                update.setLong(4, id);
                update.executeUpdate();
            }
        }
    }
}
