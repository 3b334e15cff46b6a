package vn.hotline.kernel.sealing;

import java.util.Arrays;

/**
 * What a database keeps to tell its own keys from others: a known text, sealed, and the same text hashed as search words
 * are. The two keys can be wrong one by one, and a wrong search key fails nowhere else: it only finds nothing.
 */
public final class KeyCheck {

    private static final String PLACE = Sealing.place("key_check", "sample");
    private static final String TEXT = "Tổng đài 111";
    private static final String HASHED = "key-check:" + TEXT;
    private static final int HASH_LENGTH = 32;

    private KeyCheck() {}

    public static byte[] sealedSample(Sealing sealing) {
        return sealing.seal(TEXT, PLACE);
    }

    public static byte[] hashedSample(Sealing sealing) {
        return sealing.hash(HASHED, HASH_LENGTH);
    }

    public static boolean isSealedWith(Sealing sealing, byte[] sealedSample) {
        try {
            return TEXT.equals(sealing.open(sealedSample, PLACE));
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }

    public static boolean isHashedWith(Sealing sealing, byte[] hashedSample) {
        return Arrays.equals(hashedSample(sealing), hashedSample);
    }
}
