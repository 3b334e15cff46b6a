package vn.hotline.channel.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests, of pieces one after the other. */
final class Sha256 {

    private final MessageDigest digest;

    private Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sha256 of(String text) {
        return new Sha256().and(text);
    }

    static Sha256 of(byte[] bytes) {
        return new Sha256().and(bytes);
    }

    Sha256 and(String text) {
        return and(text.getBytes(StandardCharsets.UTF_8));
    }

    Sha256 and(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Once. */
    byte[] digest() {
        return digest.digest();
    }
}
