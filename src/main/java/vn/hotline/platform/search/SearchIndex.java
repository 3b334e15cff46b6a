package vn.hotline.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
     * Ids of the newest records of a centre that hold every word typed (as a whole or as a beginning) and every number
     * (whole, its beginning or its end).
     *
     * @param below only records with a smaller id; null for the newest
     * @return empty if nothing searchable was typed
     */
    public List<Long> find(int centreId, RecordKind kind, String typed, Long below, int limit) {
        for (List<Set<ByteBuffer>> parts : SearchTokens.ofQuery(Sealing.current(), typed)) {
            List<Set<ByteBuffer>> first = parts.subList(0, Math.min(parts.size(), MOST_WORDS));
            List<Long> ids = find(centreId, kind, first, below, limit);
            if (!ids.isEmpty()) {
                return ids;
            }
        }
        return List.of();
    }

    /** Ids of the newest records of a centre that are about a person of this whole name. */
    public List<Long> ofPerson(int centreId, RecordKind kind, String name, int limit) {
        ByteBuffer token = SearchTokens.ofPerson(Sealing.current(), name);
        return token == null ? List.of() : find(centreId, kind, List.of(Set.of(token)), null, limit);
    }

    /**
     * Ids of a search and how many there are in all.
     *
     * @param count no further than {@link Found#COUNTED} and one more
     */
    public record Hits(List<Long> ids, int count) {}

    /**
     * The record whose number it may be comes first, then the newest.
     *
     * @throws BusinessException {@code search.tooManyWords}
     */
    public Hits search(int centreId, RecordKind kind, String typed, int limit) {
        Optional<Long> numbered = kind.idIn(typed);
        if (numbered.isPresent()) {
            return new Hits(List.of(numbered.get()), 1);
        }
        Set<Long> ids = new LinkedHashSet<>();
        RecordKind.idInDigits(typed).ifPresent(ids::add);
        for (List<Set<ByteBuffer>> parts : SearchTokens.ofQuery(Sealing.current(), typed)) {
            if (parts.size() > MOST_WORDS) {
                throw BusinessException.at(null, "search.tooManyWords", MOST_WORDS);
            }
            List<Long> found = find(centreId, kind, parts, null, limit + 1);
            if (!found.isEmpty()) {
                int before = ids.size();
                ids.addAll(found);
                int count = found.size() <= limit ? ids.size() : before + count(centreId, kind, parts);
                return new Hits(ids.stream().limit(limit).toList(), count);
            }
        }
        return new Hits(List.copyOf(ids), ids.size());
    }

    private int count(int centreId, RecordKind kind, List<Set<ByteBuffer>> parts) {
        return query(centreId, kind, rarestFirst(centreId, kind, parts), null)
                .add(" limit ?", Found.COUNTED + 1)
                .list(entities, row -> row.getLong(1))
                .size();
    }

    private List<Long> find(int centreId, RecordKind kind, List<Set<ByteBuffer>> parts, Long below, int limit) {
        return query(centreId, kind, rarestFirst(centreId, kind, parts), below)
                .add(" order by t0.record_id desc limit ?", limit)
                .list(entities, row -> row.getLong(1));
    }

    /** Walks the rows of the first part and looks each up in the others by its whole key. */
    private static SqlText query(int centreId, RecordKind kind, List<Set<ByteBuffer>> parts, Long below) {
        String distinct = parts.get(0).size() > 1 ? "distinct " : "";
        SqlText sql = new SqlText().add("select straight_join " + distinct + "t0.record_id from search_token t0");
        List<Set<ByteBuffer>> others = parts.subList(1, parts.size());
        int joined = 0;
        for (Set<ByteBuffer> part : others) {
            if (part.size() == 1) {
                String t = "t" + ++joined;
                sql.add(
                        " join search_token " + t + " on " + sameRecord(t),
                        bytes(part).get(0));
            }
        }
        sql.add(" where t0.centre_id = ? and t0.record_kind = ? and ", centreId, kind.name())
                .in("t0.token", bytes(parts.get(0)));
        if (below != null) {
            sql.add(" and t0.record_id < ?", below);
        }
        for (Set<ByteBuffer> part : others) {
            if (part.size() > 1) {
                String or = " and (";
                for (byte[] token : bytes(part)) {
                    sql.add(or + "exists (select 1 from search_token t where " + sameRecord("t") + ")", token);
                    or = " or ";
                }
                sql.add(")");
            }
        }
        return sql;
    }

    private static String sameRecord(String t) {
        return "%1$s.centre_id = t0.centre_id and %1$s.token = ? and %1$s.record_kind = t0.record_kind and %1$s.record_id = t0.record_id"
                .formatted(t);
    }

    private static List<byte[]> bytes(Set<ByteBuffer> tokens) {
        return tokens.stream().map(ByteBuffer::array).toList();
    }

    /** All are counted by one statement, and none further than it matters. */
    private List<Set<ByteBuffer>> rarestFirst(int centreId, RecordKind kind, List<Set<ByteBuffer>> parts) {
        if (parts.size() == 1) {
            return parts;
        }
        SqlText sql = new SqlText();
        String union = "";
        for (int i = 0; i < parts.size(); i++) {
            sql.add(
                            union + "select " + i + " place, count(*) occurrences from (select 1 from search_token"
                                    + " where centre_id = ? and record_kind = ? and ",
                            centreId,
                            kind.name())
                    .in("token", bytes(parts.get(i)))
                    .add(" limit " + RARE + ") of" + i);
            union = " union all ";
        }
        return sql.add(" order by occurrences").list(entities, row -> parts.get(row.getInt("place")));
    }

    private void work(Work work) {
        entities.unwrap(Session.class).doWork(work::run);
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
