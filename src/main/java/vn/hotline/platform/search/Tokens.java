package vn.hotline.platform.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import vn.hotline.kernel.sealing.SearchTokens;

/** Tokens as numbers, and many of them as the bytes of a row: one behind the other, sorted. */
final class Tokens {

    private Tokens() {}

    static long number(ByteBuffer token) {
        return token.getLong(0);
    }

    static byte[] packed(Set<ByteBuffer> tokens) {
        long[] sorted = tokens.stream().mapToLong(Tokens::number).toArray();
        sort(sorted);
        ByteBuffer bytes = ByteBuffer.allocate(sorted.length * SearchTokens.LENGTH);
        for (long token : sorted) {
            bytes.putLong(token);
        }
        return bytes.array();
    }

    static int count(byte[] packed) {
        return packed.length / SearchTokens.LENGTH;
    }

    static long at(byte[] packed, int place) {
        return ByteBuffer.wrap(packed).getLong(place * SearchTokens.LENGTH);
    }

    static boolean holds(byte[] packed, long token) {
        int low = 0;
        int high = count(packed) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Long.compareUnsigned(at(packed, middle), token);
            if (compared == 0) {
                return true;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** In the order of their bytes, in which the first bit is none of a sign. */
    private static void sort(long[] tokens) {
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(tokens);
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] ^= Long.MIN_VALUE;
        }
    }
}
