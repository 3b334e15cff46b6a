package vn.hotline.platform.search;

import java.util.List;

/** What one run holds of one token: the newest records first, older ones when they are asked for. */
final class RunPart implements TokenPostings.Part {

    /** Reads blocks of a run. */
    interface Reader {

        /** From one block to another, in their order. */
        List<PostingBlock> blocks(long runId, byte[] first, byte[] last);
    }

    /** About so many records are in a block that holds one token only. */
    private static final int OF_A_BLOCK = 1_000;

    private static final int MOST_AT_ONCE = 32;
    private static final long[] NONE = {};

    private final Reader reader;
    private final long runId;
    private final RunDirectory directory;
    private final long token;
    private final int firstBlock;

    /** Ascending, doubled, one more if gone: all of the blocks that are read. */
    private long[] records = NONE;

    private int readFrom;
    private int readTo = -1;
    private int atOnce = 2;

    RunPart(Reader reader, long runId, RunDirectory directory, long token) {
        this.reader = reader;
        this.runId = runId;
        this.directory = directory;
        this.token = token;
        this.firstBlock = Math.max(0, directory.blockOf(token, 0));
    }

    long runId() {
        return runId;
    }

    /** The block in which the newest up to one is, if there is one; -1 if there is none. */
    int blockUpTo(long id) {
        return directory.blockOf(token, id);
    }

    byte[] key(int block) {
        return directory.key(block);
    }

    @Override
    public long upTo(long id) {
        int block = blockUpTo(id);
        while (block >= firstBlock) {
            if (block < readFrom || block > readTo) {
                read(block);
            }
            int place = placeUpTo(id);
            if (place >= 0) {
                return records[place];
            }
            block = readFrom - 1;
        }
        return TokenPostings.NONE;
    }

    private void read(int block) {
        int from = Math.max(firstBlock, block - atOnce + 1);
        take(from, block, reader.blocks(runId, key(from), key(block)));
        atOnce = Math.min(MOST_AT_ONCE, 2 * atOnce);
    }

    void take(int from, int to, List<PostingBlock> blocks) {
        readFrom = from;
        readTo = to;
        long[][] each = blocks.stream().map(block -> block.recordsOf(token)).toArray(long[][]::new);
        int count = 0;
        for (long[] some : each) {
            count += some.length;
        }
        records = new long[count];
        int at = 0;
        for (long[] some : each) {
            System.arraycopy(some, 0, records, at, some.length);
            at += some.length;
        }
    }

    private int placeUpTo(long id) {
        int low = 0;
        int high = records.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (records[middle] >>> 1 <= id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    @Override
    public long size() {
        return records.length + (long) OF_A_BLOCK * Math.max(0, readFrom - firstBlock);
    }
}
