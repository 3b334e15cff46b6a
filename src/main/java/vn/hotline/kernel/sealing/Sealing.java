package vn.hotline.kernel.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import vn.hotline.kernel.Recent;

/**
 * Encrypts texts and files with AES-256-GCM and makes keyed hashes of search words. The associated data is the table and the
 * column, so a ciphertext cannot be moved to another place and still be opened.
 */
public final class Sealing {

    /** More than the syllables that are common in Vietnamese; some megabytes. */
    private static final int WORDS_KEPT = 8_192;

    private static volatile Sealing current;

    private final Aead aead;
    private final PrfSet prf;

    /** A story has few different words, and most of them were told before: hashing them was a tenth of storing one. */
    private final Recent<List<ByteBuffer>> tokensOfWords =
            new Recent<>(WORDS_KEPT, word -> SearchTokens.ofBeginnings(this, word));

    Sealing(Aead aead, PrfSet prf) {
        this.aead = aead;
        this.prf = prf;
    }

    /** Set once when the program starts: Hibernate makes its types itself, where nothing can be injected. */
    public static void use(Sealing sealing) {
        current = sealing;
    }

    public static Sealing current() {
        if (current == null) {
            throw new IllegalStateException("no sealing keys are loaded");
        }
        return current;
    }

    /** The associated data of a column. */
    public static String place(String table, String column) {
        return (table + "." + column).toLowerCase(Locale.ROOT);
    }

    public byte[] seal(String text, String place) {
        return text == null ? null : sealBytes(text.getBytes(StandardCharsets.UTF_8), place);
    }

    public byte[] sealBytes(byte[] bytes, String place) {
        try {
            return aead.encrypt(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal something for " + place, e);
        }
    }

    /** @throws IllegalStateException if it was sealed with another key, for another place, or was tampered with */
    public String open(byte[] sealed, String place) {
        return sealed == null ? null : new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, of what is no text. */
    public byte[] openBytes(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open what is sealed of " + place, e);
        }
    }

    /** @return a keyed hash of the given length in bytes, at most 32 */
    public byte[] hash(String text, int length) {
        try {
            return prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot hash a search word", e);
        }
    }

    /** Tokens of all beginnings of a word, kept for the next time. */
    List<ByteBuffer> tokensOf(String word) {
        return tokensOfWords.of(word);
    }
}
