package vn.hotline.platform.search;

import java.io.ByteArrayOutputStream;

/** Whole numbers in as few bytes as they need, seven bits in each; read in the order they were written. */
final class PackedBytes {

    private static final int BITS = 7;
    private static final int MASK = 0x7F;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private int at;

    PackedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~MASK) != 0) {
            out.write((int) (rest & MASK) | MORE);
            rest >>>= BITS;
        }
        out.write((int) rest);
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    long next() {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            number |= (long) (next & MASK) << shift;
            shift += BITS;
        } while (next < 0);
        return number;
    }

    void skip(long numbers) {
        for (long i = 0; i < numbers; i++) {
            while (bytes[at++] < 0) {
                // the bytes of one number
            }
        }
    }
}
