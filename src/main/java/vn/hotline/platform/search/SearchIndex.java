package vn.hotline.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.sealing.Sealing;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.platform.db.SqlText;

/**
 * The blind index of all records. It knows no words, only keyed hashes, and is read by centre: a search never touches
 * another centre's rows.
 */
@ApplicationScoped
public class SearchIndex {

    /** A word with more matches than this does not decide which rows are walked. */
    private static final int RARE = 2_000;

    /** The database joins 61 tables at most; nobody types half as many words. */
    private static final int MOST_WORDS = 30;

    @PersistenceContext
    private EntityManager entities;

    public void add(int centreId, RecordKind kind, long recordId, Set<ByteBuffer> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        String sql = "insert ignore into search_token (centre_id, token, record_kind, record_id) values "
                + "(?, ?, ?, ?),".repeat(tokens.size() - 1) + "(?, ?, ?, ?)";
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int place = 0;
                for (ByteBuffer token : tokens) {
                    insert.setInt(++place, centreId);
                    insert.setBytes(++place, token.array());
                    insert.setString(++place, kind.name());
                    insert.setLong(++place, recordId);
                }
                insert.executeUpdate();
            }
        });
    }

    /** After a correction: what is no longer said can no longer be found. */
    public void replace(int centreId, RecordKind kind, long recordId, Set<ByteBuffer> before, Set<ByteBuffer> after) {
        Set<ByteBuffer> gone = new HashSet<>(before);
        gone.removeAll(after);
        work(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from search_token where centre_id = ? and token = ? and record_kind = ? and record_id = ?")) {
                for (ByteBuffer token : gone) {
                    delete.setInt(1, centreId);
                    delete.setBytes(2, token.array());
                    delete.setString(3, kind.name());
                    delete.setLong(4, recordId);
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        });
        Set<ByteBuffer> added = new HashSet<>(after);
        added.removeAll(before);
        add(centreId, kind, recordId, added);
    }

    /**
     * Ids of the newest records of a centre that hold every word typed (as a whole or as a beginning) or the number.
     *
     * @return empty if nothing searchable was typed
     * @throws BusinessException {@code search.tooManyWords}
     */
    public List<Long> find(int centreId, RecordKind kind, String typed, int limit) {
        List<ByteBuffer> tokens = List.copyOf(SearchTokens.ofQuery(Sealing.current(), typed));
        if (tokens.isEmpty()) {
            return List.of();
        }
        if (tokens.size() > MOST_WORDS) {
            throw BusinessException.at(null, "search.tooManyWords", MOST_WORDS);
        }
        List<ByteBuffer> rarestFirst = rarestFirst(centreId, kind, tokens);
        StringBuilder sql = new StringBuilder("select straight_join t0.record_id from search_token t0");
        for (int i = 1; i < rarestFirst.size(); i++) {
            sql.append(" join search_token t%1$d on t%1$d.centre_id = t0.centre_id and t%1$d.token = :token%1$d"
                    .formatted(i));
            sql.append(" and t%1$d.record_kind = t0.record_kind and t%1$d.record_id = t0.record_id".formatted(i));
        }
        sql.append(" where t0.centre_id = :centre and t0.token = :token0 and t0.record_kind = :kind");
        sql.append(" order by t0.record_id desc");
        var query = entities.createNativeQuery(sql.toString(), Long.class)
                .setParameter("centre", centreId)
                .setParameter("kind", kind.name())
                .setMaxResults(limit);
        for (int i = 0; i < rarestFirst.size(); i++) {
            query.setParameter("token" + i, rarestFirst.get(i).array());
        }
        @SuppressWarnings("unchecked")
        List<Long> ids = query.getResultList();
        return ids;
    }

    /** All are counted by one statement, and none further than it matters. */
    private List<ByteBuffer> rarestFirst(int centreId, RecordKind kind, List<ByteBuffer> tokens) {
        if (tokens.size() == 1) {
            return tokens;
        }
        SqlText sql = new SqlText();
        String union = "";
        for (int i = 0; i < tokens.size(); i++) {
            sql.add(
                    union + "select " + i + " place, count(*) occurrences from (select 1 from search_token"
                            + " where centre_id = ? and token = ? and record_kind = ? limit " + RARE + ") of" + i,
                    centreId,
                    tokens.get(i).array(),
                    kind.name());
            union = " union all ";
        }
        return sql.add(" order by occurrences").list(entities, row -> tokens.get(row.getInt("place")));
    }

    private void work(Work work) {
        entities.unwrap(Session.class).doWork(work::run);
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
