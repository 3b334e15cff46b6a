package vn.hotline.platform.search;

/**
 * That a record holds a token, or holds it no more. Postings stand in the order of their token's bytes, those of one
 * token in the order of their records.
 *
 * @param gone if it was said once and is not said any longer
 */
public record Posting(long token, long recordId, boolean gone) implements Comparable<Posting> {

    @Override
    public int compareTo(Posting other) {
        int tokens = Long.compareUnsigned(token, other.token);
        return tokens != 0 ? tokens : Long.compare(recordId, other.recordId);
    }
}
