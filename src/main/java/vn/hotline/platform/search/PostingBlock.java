package vn.hotline.platform.search;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Sorted postings in few bytes: each token once, as its distance from the one before, and behind it how many records hold
 * it and those, too, as distances. The last bit of each says whether it is gone.
 *
 * @param beginsAt token and record of its first posting, by which it is found
 */
record PostingBlock(byte[] beginsAt, byte[] packed) {

    /** Some of them fill a page of the database without leaving much of it empty. */
    static final int FULL = 2_000;

    static final int KEY_LENGTH = 2 * Long.BYTES;

    static byte[] key(long token, long recordId) {
        return ByteBuffer.allocate(KEY_LENGTH).putLong(token).putLong(recordId).array();
    }

    long firstToken() {
        return ByteBuffer.wrap(beginsAt).getLong();
    }

    /** Ids of the records of one token, ascending, each doubled, and one more if it is gone. */
    long[] recordsOf(long token) {
        PackedBytes numbers = new PackedBytes(packed);
        long here = firstToken();
        while (numbers.hasMore()) {
            here += numbers.next();
            long count = numbers.next();
            int compared = Long.compareUnsigned(here, token);
            if (compared == 0) {
                return records(numbers, (int) count);
            }
            if (compared > 0) {
                break;
            }
            numbers.skip(count);
        }
        return new long[0];
    }

    private static long[] records(PackedBytes numbers, int count) {
        long[] records = new long[count];
        long id = 0;
        for (int i = 0; i < count; i++) {
            long number = numbers.next();
            id += number >>> 1;
            records[i] = id << 1 | number & 1;
        }
        return records;
    }

    Iterator<Posting> postings() {
        return new Unpacked(this);
    }

    private static final class Unpacked implements Iterator<Posting> {

        private final PackedBytes numbers;
        private long token;
        private long left;
        private long id;

        Unpacked(PostingBlock block) {
            numbers = new PackedBytes(block.packed);
            token = block.firstToken();
        }

        @Override
        public boolean hasNext() {
            return numbers.hasMore();
        }

        @Override
        public Posting next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (left == 0) {
                token += numbers.next();
                left = numbers.next();
                id = 0;
            }
            left--;
            long number = numbers.next();
            id += number >>> 1;
            return new Posting(token, id, (number & 1) == 1);
        }
    }

    /** Packs postings, which come in their order. */
    static final class Packer {

        private final Consumer<PostingBlock> full;
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final ByteArrayOutputStream records = new ByteArrayOutputStream();
        private byte[] beginsAt;
        private long tokenBefore;
        private Posting last;
        private long ofToken;

        Packer(Consumer<PostingBlock> full) {
            this.full = full;
        }

        void add(Posting next) {
            if (last != null && next.compareTo(last) <= 0) {
                throw new IllegalArgumentException("postings out of order");
            }
            boolean sameToken = last != null && last.token() == next.token();
            if (ofToken > 0 && !sameToken) {
                endToken();
            }
            if (packed.size() + records.size() >= FULL) {
                endBlock();
            }
            if (beginsAt == null) {
                beginsAt = key(next.token(), next.recordId());
                tokenBefore = next.token();
            }
            long before = ofToken > 0 ? last.recordId() : 0;
            PackedBytes.write(records, next.recordId() - before << 1 | (next.gone() ? 1 : 0));
            ofToken++;
            last = next;
        }

        private void endToken() {
            PackedBytes.write(packed, last.token() - tokenBefore);
            PackedBytes.write(packed, ofToken);
            packed.writeBytes(records.toByteArray());
            tokenBefore = last.token();
            records.reset();
            ofToken = 0;
        }

        private void endBlock() {
            if (ofToken > 0) {
                endToken();
            }
            full.accept(new PostingBlock(beginsAt, packed.toByteArray()));
            packed.reset();
            beginsAt = null;
        }

        /** No more come. */
        void end() {
            if (beginsAt != null) {
                endBlock();
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostingBlock block
                && Arrays.equals(beginsAt, block.beginsAt)
                && Arrays.equals(packed, block.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(beginsAt);
    }

    @Override
    public String toString() {
        return "block of " + packed.length + " bytes";
    }
}
