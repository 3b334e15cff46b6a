package vn.hotline.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import vn.hotline.kernel.RecordKind;
import vn.hotline.platform.db.OneAtATime;
import vn.hotline.platform.work.Fold;

/**
 * Takes what savers left for the index ({@code search_waiting}) into its folded part: a new run, and of several runs of
 * one size a larger one. One server folds at a time, and holds a lock for as long as its connection lives: one that was
 * taken for dead and wakes must not fold beside its successor. A search reads both parts in one snapshot, so nobody sees
 * a difference. Each step is one transaction.
 *
 * <p>Like the fold of the figures it reads what is committed at each moment, takes rows under locks of their own and
 * passes over those that savers have not committed. A saver holds its record, so of one record the rows come in the order
 * of their ids.
 */
@ApplicationScoped
public class SearchFold extends Fold {

    /** Fewer are searched as fast where they are. */
    static final int WORTH_IT = 64;

    private static final int AT_ONCE = 1_000;
    private static final OneAtATime ALONE = new OneAtATime("search");

    @Override
    public String name() {
        return "search-fold";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public String ifItFails() {
        return "the search index could not be folded; what was saved last is found, but slower";
    }

    @Override
    protected boolean isDue(Connection connection) throws SQLException {
        return !waiting(connection, WORTH_IT).isEmpty();
    }

    @Override
    protected void fold(Connection connection) throws SQLException {
        foldAll(connection, WORTH_IT);
    }

    /** What waits in one centre of one kind of records. */
    private record Waiting(int centreId, RecordKind kind) {}

    /**
     * @param worthIt fewer rows of one centre and kind are left
     * @return how many rows were folded; 0 also while another server folds
     */
    public static int foldAll(Connection connection, int worthIt) throws SQLException {
        List<Waiting> waiting = waiting(connection, worthIt);
        return waiting.isEmpty()
                ? 0
                : ALONE.committed(connection, () -> {
                    int all = 0;
                    for (Waiting one : waiting) {
                        all += foldAll(connection, one);
                    }
                    return all;
                });
    }

    private static int foldAll(Connection connection, Waiting of) throws SQLException {
        SearchRuns runs = new SearchRuns(connection);
        int all = 0;
        int folded;
        do {
            folded = fold(connection, runs, of);
            connection.commit();
            while (merge(runs, of)) {
                connection.commit();
            }
            connection.commit();
            all += folded;
        } while (folded == AT_ONCE);
        return all;
    }

    /** Smaller runs than what is folded become a part of it, so that runs of higher levels stay the older ones. */
    private static int fold(Connection connection, SearchRuns runs, Waiting of) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<Posting> postings = take(connection, of, ids);
        if (ids.isEmpty()) {
            return 0;
        }
        int level = SearchRuns.levelOf(postings.size());
        List<SearchRuns.Run> all = runs.of(of.centreId, of.kind);
        List<SearchRuns.Run> smaller =
                all.stream().filter(run -> run.level() < level).toList();
        List<Iterator<Posting>> merged = new ArrayList<>();
        merged.add(postings.iterator());
        smaller.forEach(run -> merged.add(runs.postings(run)));
        write(runs, of, level, new PostingMerge(merged, smaller.size() == all.size()));
        runs.delete(smaller);
        delete(connection, of, ids);
        return ids.size();
    }

    /** The postings of the oldest rows, sorted, of those of one token and record the newest first. */
    private static List<Posting> take(Connection connection, Waiting of, List<Long> ids) throws SQLException {
        List<Posting> postings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select id, record_id, tokens, gone"
                + " from search_waiting where centre_id = ? and record_kind = ? order by id limit " + AT_ONCE
                + " for update skip locked")) {
            query.setInt(1, of.centreId);
            query.setString(2, of.kind.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                    add(postings, row.getBytes(3), row.getLong(2), false);
                    add(postings, row.getBytes(4), row.getLong(2), true);
                }
            }
        }
        Collections.reverse(postings);
        Collections.sort(postings);
        return postings;
    }

    private static void add(List<Posting> postings, byte[] packed, long recordId, boolean gone) {
        for (int i = 0; packed != null && i < Tokens.count(packed); i++) {
            postings.add(new Posting(Tokens.at(packed, i), recordId, gone));
        }
    }

    /** @return whether several runs became one */
    private static boolean merge(SearchRuns runs, Waiting of) throws SQLException {
        List<SearchRuns.Run> all = runs.of(of.centreId, of.kind);
        for (SearchRuns.Run first : all) {
            List<SearchRuns.Run> newer =
                    all.stream().filter(run -> run.level() <= first.level()).toList();
            long ofLevel =
                    newer.stream().filter(run -> run.level() == first.level()).count();
            if (ofLevel >= SearchRuns.OF_A_LEVEL) {
                List<Iterator<Posting>> merged =
                        newer.stream().map(runs::postings).toList();
                write(runs, of, first.level() + 1, new PostingMerge(merged, newer.size() == all.size()));
                runs.delete(newer);
                return true;
            }
        }
        return false;
    }

    private static void write(SearchRuns runs, Waiting of, int level, Iterator<Posting> postings) throws SQLException {
        runs.write(of.centreId, of.kind, level, postings);
    }

    /** Read from the small index over all rows. */
    private static List<Waiting> waiting(Connection connection, int worthIt) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select centre_id, record_kind from search_waiting"
                + " group by centre_id, record_kind having count(*) >= ?")) {
            query.setInt(1, worthIt);
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(row.getInt(1), RecordKind.valueOf(row.getString(2))));
                }
            }
            return waiting;
        }
    }

    /** Key by key, so that nothing is locked that savers add. */
    private static void delete(Connection connection, Waiting of, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from search_waiting where centre_id = ? and record_kind = ? and id = ?")) {
            for (Long id : ids) {
                delete.setInt(1, of.centreId);
                delete.setString(2, of.kind.name());
                delete.setLong(3, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
