package vn.hotline.platform.search;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntConsumer;
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

    /** Tells the places of those in a sorted list that are packed here. */
    static void forEachHeld(byte[] packed, long[] sorted, IntConsumer place) {
        LongBuffer held = ByteBuffer.wrap(packed).asLongBuffer();
        int at = 0;
        for (int i = 0; i < sorted.length; i++) {
            while (at < held.limit() && Long.compareUnsigned(held.get(at), sorted[i]) < 0) {
                at++;
            }
            if (at < held.limit() && held.get(at) == sorted[i]) {
                place.accept(i);
            }
        }
    }

    /** In the order of their bytes, in which the first bit is none of a sign. */
    static void sort(long[] tokens) {
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(tokens);
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] ^= Long.MIN_VALUE;
        }
    }
}
