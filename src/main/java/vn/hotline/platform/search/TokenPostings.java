package vn.hotline.platform.search;

import java.util.List;

/** The records that hold one token, asked for downwards from the newest: what was said last of a record counts. */
final class TokenPostings {

    static final long NONE = -1;

    /** One part of the index. */
    interface Part {

        /** The greatest id up to the given one, doubled, and one more if it is gone; {@link #NONE} if there is none. */
        long upTo(long id);

        /** How many there are, or more than matters. */
        long size();
    }

    private final List<Part> newestFirst;

    TokenPostings(List<Part> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /** The greatest id up to the given one; {@link #NONE} if there is none. */
    long upTo(long id) {
        long wanted = id;
        while (wanted > 0) {
            long nearest = NONE;
            for (Part part : newestFirst) {
                long found = part.upTo(wanted);
                // of one record the first to know it is the newest
                if (found != NONE && (nearest == NONE || found >>> 1 > nearest >>> 1)) {
                    nearest = found;
                }
            }
            if (nearest == NONE) {
                return NONE;
            }
            if ((nearest & 1) == 0) {
                return nearest >>> 1;
            }
            wanted = (nearest >>> 1) - 1;
        }
        return NONE;
    }

    long size() {
        return newestFirst.stream().mapToLong(Part::size).sum();
    }
}
