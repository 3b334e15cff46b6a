package vn.hotline.quality.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Numbers that nobody can choose, and that anybody can draw again who knows the seed: hashes of it. */
public final class Lot {

    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String seed;

    public Lot(String seed) {
        this.seed = seed;
    }

    /** A new one, which is to be kept. */
    static Lot fresh() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return new Lot(HexFormat.of().formatHex(bytes));
    }

    /** A place in the order of chance. */
    long of(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((seed + ':' + what).getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From 0 up to, and without, a bound far below all there are, so that none of them is more likely. */
    long below(long bound, String what) {
        return of(what) % bound;
    }

    String seed() {
        return seed;
    }
}
