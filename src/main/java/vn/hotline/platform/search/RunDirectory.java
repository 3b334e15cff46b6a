package vn.hotline.platform.search;

import java.nio.ByteBuffer;

/** Where the blocks of a run begin: token and record of each. A run never changes, so this is read once and kept. */
final class RunDirectory {

    private final long[] tokens;
    private final long[] records;

    /** @param begins of each block, one behind the other */
    RunDirectory(byte[] begins) {
        ByteBuffer bytes = ByteBuffer.wrap(begins);
        int blocks = begins.length / PostingBlock.KEY_LENGTH;
        tokens = new long[blocks];
        records = new long[blocks];
        for (int i = 0; i < blocks; i++) {
            tokens[i] = bytes.getLong();
            records[i] = bytes.getLong();
        }
    }

    /** The last block that does not begin behind a posting; -1 if all do. */
    int blockOf(long token, long recordId) {
        int low = 0;
        int high = tokens.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Long.compareUnsigned(tokens[middle], token);
            if (compared < 0 || compared == 0 && records[middle] <= recordId) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    byte[] key(int block) {
        return PostingBlock.key(tokens[block], records[block]);
    }
}
