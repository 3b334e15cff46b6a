package vn.hotline.platform.search;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hotline.kernel.RecordKind;

/**
 * Walks the records of one centre and kind that hold one token of each part of a meaning, from the newest to the oldest. It reads in
 * the transaction of the caller: what waits first, then the runs, a few blocks of each.
 */
final class SearchWalk {

    /** What a person typed is a few words; a page of memory at a time is enough if the fold has stood still for long. */
    private static final int WAITING_AT_ONCE = 100;

    private final Connection connection;
    private final Map<Long, TokenPostings> byToken = new LinkedHashMap<>();

    /**
     * @param meanings what was typed, in the ways it may be meant: all of them are read at once
     * @param from ids above it are not asked for
     */
    SearchWalk(
            Connection connection,
            RunDirectories directories,
            int centreId,
            RecordKind kind,
            List<List<Set<ByteBuffer>>> meanings,
            long from)
            throws SQLException {
        this.connection = connection;
        long[] tokens = meanings.stream()
                .flatMap(List::stream)
                .flatMap(Set::stream)
                .mapToLong(Tokens::number)
                .distinct()
                .toArray();
        Tokens.sort(tokens);
        WaitingPart[] waiting = waiting(centreId, kind, tokens);
        SearchRuns runs = new SearchRuns(connection);
        Map<SearchRuns.Run, RunDirectory> newestRunFirst = directories.of(centreId, kind, runs);
        List<RunPart> ofRuns = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            List<TokenPostings.Part> newestFirst = new ArrayList<>();
            newestFirst.add(waiting[i]);
            for (Map.Entry<SearchRuns.Run, RunDirectory> run : newestRunFirst.entrySet()) {
                RunPart part = new RunPart(this::blocks, run.getKey().id(), run.getValue(), tokens[i]);
                newestFirst.add(part);
                ofRuns.add(part);
            }
            byToken.put(tokens[i], new TokenPostings(newestFirst));
        }
        readFirst(ofRuns, from);
    }

    /** Ids of the newest up to one, the newest first. */
    List<Long> newest(List<Set<ByteBuffer>> parts, long from, int most) {
        // the one that the fewest hold leads, so that little is read of the others
        List<List<TokenPostings>> rarestFirst = parts.stream()
                .map(part -> part.stream()
                        .map(token -> byToken.get(Tokens.number(token)))
                        .filter(postings -> postings.size() > 0)
                        .toList())
                .sorted(Comparator.comparingLong(
                        part -> part.stream().mapToLong(TokenPostings::size).sum()))
                .toList();
        List<Long> found = new ArrayList<>();
        long id = upTo(rarestFirst, from);
        while (id != TokenPostings.NONE) {
            found.add(id);
            id = found.size() < most ? upTo(rarestFirst, id - 1) : TokenPostings.NONE;
        }
        return found;
    }

    /** The greatest id that is in all parts. */
    private static long upTo(List<List<TokenPostings>> parts, long from) {
        long id = upToOfAny(parts.get(0), from);
        int agreed = 1;
        while (agreed < parts.size() && id != TokenPostings.NONE) {
            long next = upToOfAny(parts.get(agreed), id);
            if (next == id) {
                agreed++;
            } else {
                id = next == TokenPostings.NONE ? next : upToOfAny(parts.get(0), next);
                agreed = 1;
            }
        }
        return id;
    }

    private static long upToOfAny(List<TokenPostings> part, long from) {
        long greatest = TokenPostings.NONE;
        for (TokenPostings token : part) {
            greatest = Math.max(greatest, token.upTo(from));
        }
        return greatest;
    }

    /** Of each token what is not folded yet. */
    private WaitingPart[] waiting(int centreId, RecordKind kind, long[] tokens) throws SQLException {
        WaitingPart[] waiting = new WaitingPart[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            waiting[i] = new WaitingPart();
        }
        try (PreparedStatement query = connection.prepareStatement("select record_id, tokens, gone from search_waiting"
                + " where centre_id = ? and record_kind = ? order by id")) {
            query.setFetchSize(WAITING_AT_ONCE);
            query.setInt(1, centreId);
            query.setString(2, kind.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    add(waiting, tokens, row.getLong(1), row.getBytes(2), row.getBytes(3));
                }
            }
        }
        return waiting;
    }

    private static void add(WaitingPart[] waiting, long[] tokens, long recordId, byte[] added, byte[] gone) {
        Tokens.forEachHeld(added, tokens, place -> waiting[place].add(recordId, false));
        if (gone != null) {
            Tokens.forEachHeld(gone, tokens, place -> waiting[place].add(recordId, true));
        }
    }

    private record Place(long runId, ByteBuffer beginsAt) {}

    /** Of each the block in which its newest are, all by one statement. */
    private void readFirst(List<RunPart> parts, long from) throws SQLException {
        Map<Long, Set<ByteBuffer>> wanted = new LinkedHashMap<>();
        for (RunPart part : parts) {
            int block = part.blockUpTo(from);
            if (block >= 0) {
                wanted.computeIfAbsent(part.runId(), run -> new LinkedHashSet<>())
                        .add(ByteBuffer.wrap(part.key(block)));
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        Map<Place, PostingBlock> blocks = blocks(wanted);
        for (RunPart part : parts) {
            int block = part.blockUpTo(from);
            if (block >= 0) {
                part.take(block, block, List.of(blocks.get(new Place(part.runId(), ByteBuffer.wrap(part.key(block))))));
            }
        }
    }

    private Map<Place, PostingBlock> blocks(Map<Long, Set<ByteBuffer>> wanted) throws SQLException {
        StringBuilder sql = new StringBuilder("select run_id, begins_at, postings from search_block where ");
        String or = "";
        for (Set<ByteBuffer> keys : wanted.values()) {
            sql.append(or)
                    .append("run_id = ? and begins_at in (?")
                    .append(", ?".repeat(keys.size() - 1))
                    .append(")");
            or = " or ";
        }
        Map<Place, PostingBlock> blocks = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
            int place = 0;
            for (Map.Entry<Long, Set<ByteBuffer>> ofRun : wanted.entrySet()) {
                query.setLong(++place, ofRun.getKey());
                for (ByteBuffer key : ofRun.getValue()) {
                    query.setBytes(++place, key.array());
                }
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    PostingBlock block = new PostingBlock(row.getBytes(2), row.getBytes(3));
                    blocks.put(new Place(row.getLong(1), ByteBuffer.wrap(block.beginsAt())), block);
                }
            }
        }
        return blocks;
    }

    private List<PostingBlock> blocks(long runId, byte[] first, byte[] last) {
        try (PreparedStatement query = connection.prepareStatement("select begins_at, postings from search_block"
                + " where run_id = ? and begins_at between ? and ? order by begins_at")) {
            query.setLong(1, runId);
            query.setBytes(2, first);
            query.setBytes(3, last);
            List<PostingBlock> blocks = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    blocks.add(new PostingBlock(row.getBytes(1), row.getBytes(2)));
                }
            }
            return blocks;
        } catch (SQLException e) {
            throw new SearchRuns.Failure(e);
        }
    }
}
