package vn.hotline.platform.search;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hotline.kernel.RecordKind;

/** The index of very many records that are loaded at once into an empty database: held packed, written at the end. */
public final class SearchLoad {

    private static final int SORTED_AT_ONCE = 300_000;

    private record Place(int centreId, RecordKind kind) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int centres = Integer.compare(centreId, other.centreId);
            return centres != 0 ? centres : kind.compareTo(other.kind);
        }
    }

    private static final class Postings {
        private final List<Posting> unsorted = new ArrayList<>();
        private final List<List<PostingBlock>> sorted = new ArrayList<>();

        private void add(Posting posting) {
            unsorted.add(posting);
            if (unsorted.size() == SORTED_AT_ONCE) {
                pack();
            }
        }

        private void pack() {
            Collections.sort(unsorted);
            List<PostingBlock> blocks = new ArrayList<>();
            PostingBlock.Packer packer = new PostingBlock.Packer(blocks::add);
            unsorted.forEach(packer::add);
            packer.end();
            sorted.add(blocks);
            unsorted.clear();
        }

        private Iterator<Posting> all() {
            pack();
            return new PostingMerge(sorted.stream().map(Postings::of).toList(), true);
        }

        private static Iterator<Posting> of(List<PostingBlock> blocks) {
            return blocks.stream()
                    .flatMap(block -> {
                        List<Posting> postings = new ArrayList<>();
                        block.postings().forEachRemaining(postings::add);
                        return postings.stream();
                    })
                    .iterator();
        }
    }

    private final Map<Place, Postings> places = new TreeMap<>();

    /** Of each record once. */
    public void add(int centreId, RecordKind kind, long recordId, Set<ByteBuffer> tokens) {
        Postings postings = places.computeIfAbsent(new Place(centreId, kind), place -> new Postings());
        tokens.forEach(token -> postings.add(new Posting(Tokens.number(token), recordId, false)));
    }

    /** In the caller's transaction. Afterwards there is nothing to be written any more. */
    public void write(Connection connection) throws SQLException {
        SearchRuns runs = new SearchRuns(connection);
        for (Map.Entry<Place, Postings> place : places.entrySet()) {
            runs.write(
                    place.getKey().centreId(),
                    place.getKey().kind(),
                    place.getValue().all());
        }
        places.clear();
    }
}
