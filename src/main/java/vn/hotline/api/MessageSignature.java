package vn.hotline.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a message, over its bytes as they came: HMAC-SHA-256 by a key that both sides know. */
final class MessageSignature {

    static final String HEADER = "X-Hotline-Signature";

    static final String WRITTEN = "(sha256=)?[0-9a-fA-F]{64}";

    private MessageSignature() {}

    /**
     * @param key null if the sender signs nothing
     * @throws ProblemException UNAUTHORIZED if it is missing or another one
     */
    static void check(String key, String signature, byte[] message) {
        if (key != null && !isBy(key, signature, message)) {
            throw new ProblemException(ProblemType.UNAUTHORIZED)
                    .challenge("Bearer realm=\"hotline\", error=\"invalid_token\"");
        }
    }

    private static boolean isBy(String key, String signature, byte[] message) {
        if (signature == null || !signature.strip().matches(WRITTEN)) {
            return false;
        }
        String hex = signature.strip().replaceFirst("^sha256=", "");
        return MessageDigest.isEqual(HexFormat.of().parseHex(hex), of(key, message));
    }

    static byte[] of(String key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
