package vn.hotline.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.util.Comparator;
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
import vn.hotline.platform.db.RowsInsert;

/**
 * The blind index of all records. It knows no words, only keyed hashes, and is read by centre: a search never touches
 * another centre's rows. A save leaves one row of what it adds and takes away, which a search reads from then on;
 * {@link SearchFold} takes it into the folded part later.
 */
@ApplicationScoped
public class SearchIndex {

    /** Nobody types half as many words. */
    private static final int MOST_WORDS = 30;

    private static final RowsInsert WAITING =
            new RowsInsert("insert into search_waiting (centre_id, record_kind, record_id, tokens, gone)", 5);

    private final RunDirectories directories = new RunDirectories();

    @PersistenceContext
    private EntityManager entities;

    /** A record can be found by these, too, from the moment its transaction is committed. */
    public void add(int centreId, RecordKind kind, long recordId, Set<ByteBuffer> tokens) {
        replace(centreId, kind, recordId, Set.of(), tokens);
    }

    /** What one record can be found by. */
    public record Words(int centreId, RecordKind kind, long recordId, Set<ByteBuffer> tokens) {}

    /** As {@link #add}, of several records that were not found by anything before. */
    public void addEach(List<Words> records) {
        insert(records.stream()
                .map(one -> row(one.centreId, one.kind, one.recordId, one.tokens, Set.of()))
                .toList());
    }

    /** After a correction: what is no longer said can no longer be found. The caller holds the record. */
    public void replace(int centreId, RecordKind kind, long recordId, Set<ByteBuffer> before, Set<ByteBuffer> after) {
        Set<ByteBuffer> added = new HashSet<>(after);
        added.removeAll(before);
        Set<ByteBuffer> gone = new HashSet<>(before);
        gone.removeAll(after);
        if (added.isEmpty() && gone.isEmpty()) {
            return;
        }
        insert(List.<Object[]>of(row(centreId, kind, recordId, added, gone)));
    }

    private static Object[] row(
            int centreId, RecordKind kind, long recordId, Set<ByteBuffer> added, Set<ByteBuffer> gone) {
        return new Object[] {centreId, kind, recordId, Tokens.packed(added), gone.isEmpty() ? null : Tokens.packed(gone)
        };
    }

    private void insert(List<Object[]> rows) {
        WAITING.insert(entities, rows);
    }

    /**
     * Ids of the newest records of a centre that hold every word typed (as a whole or as a beginning) and every number
     * (whole, its beginning or its end).
     *
     * @param below only records with a smaller id; null for the newest
     * @return empty if nothing searchable was typed
     */
    public List<Long> find(int centreId, RecordKind kind, String typed, Long below, int limit) {
        List<List<Set<ByteBuffer>>> meanings = SearchTokens.ofQuery(Sealing.current(), typed).stream()
                .map(parts -> parts.subList(0, Math.min(parts.size(), MOST_WORDS)))
                .toList();
        return find(centreId, kind, meanings, below, limit);
    }

    /** Ids of the newest records of a centre that are about a person of this whole name. */
    public List<Long> ofPerson(int centreId, RecordKind kind, String name, int limit) {
        ByteBuffer token = SearchTokens.ofPerson(Sealing.current(), name);
        return token == null ? List.of() : find(centreId, kind, List.of(List.of(Set.of(token))), null, limit);
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
        List<List<Set<ByteBuffer>>> meanings = SearchTokens.ofQuery(Sealing.current(), typed);
        if (meanings.stream().anyMatch(parts -> parts.size() > MOST_WORDS)) {
            throw BusinessException.at(null, "search.tooManyWords", MOST_WORDS);
        }
        List<Long> found = find(centreId, kind, meanings, null, Found.COUNTED + 1);
        int before = ids.size();
        found.stream().limit(limit + 1L).forEach(ids::add);
        int count = found.size() <= limit ? ids.size() : before + found.size();
        return new Hits(ids.stream().limit(limit).toList(), count);
    }

    /**
     * The newest records of a centre that are found if one letter of a name was typed wrong, in any of the ways that may be.
     *
     * @param except those that are found as it was typed
     */
    public List<Long> mistyped(int centreId, RecordKind kind, String typed, Set<Long> except, int limit) {
        List<List<Set<ByteBuffer>>> meanings = SearchTokens.ofMistyped(Sealing.current(), typed);
        if (meanings.isEmpty()) {
            return List.of();
        }
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            SearchWalk walk = new SearchWalk(connection, directories, centreId, kind, meanings, Long.MAX_VALUE);
            return meanings.stream()
                    .flatMap(parts -> walk.newest(parts, Long.MAX_VALUE, limit + except.size()).stream())
                    .filter(id -> !except.contains(id))
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .limit(limit)
                    .toList();
        });
    }

    /** By the first meaning that finds anything. */
    private List<Long> find(
            int centreId, RecordKind kind, List<List<Set<ByteBuffer>>> meanings, Long below, int limit) {
        if (meanings.isEmpty()) {
            return List.of();
        }
        long from = below == null ? Long.MAX_VALUE : below - 1;
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            SearchWalk walk = new SearchWalk(connection, directories, centreId, kind, meanings, from);
            return meanings.stream()
                    .map(parts -> walk.newest(parts, from, limit))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        });
    }
}
