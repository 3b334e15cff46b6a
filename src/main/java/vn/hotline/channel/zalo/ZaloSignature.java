package vn.hotline.channel.zalo;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an event comes from Zalo: {@code X-ZEvent-Signature: mac=<hex>} is the SHA-256 of the app's id, the body as it
 * came, the event's time as the body says it, and the account's secret key.
 */
final class ZaloSignature {

    static final String HEADER = "X-ZEvent-Signature";

    private static final Pattern WRITTEN = Pattern.compile("\\s*mac\\s*=\\s*([0-9A-Fa-f]{64})\\s*");

    private final String appId;
    private final String secret;

    ZaloSignature(String appId, String secret) {
        this.appId = appId;
        this.secret = secret;
    }

    /**
     * @param header as it came; null if there was none
     * @param timestamp as it stands in the body
     */
    boolean isRight(String header, byte[] body, String timestamp) {
        Matcher written = WRITTEN.matcher(header == null ? "" : header);
        return written.matches()
                && MessageDigest.isEqual(HexFormat.of().parseHex(written.group(1)), digest(body, timestamp));
    }

    private byte[] digest(byte[] body, String timestamp) {
        return Sha256.of(appId).and(body).and(timestamp).and(secret).digest();
    }
}
