package vn.hotline.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;
import vn.hotline.contact.IdempotencyKey;
import vn.hotline.kernel.BusinessException.Problem;

/** The header Idempotency-Key with the hash of the bytes that came with it. */
final class IdempotencyHeader {

    static final String HEADER = "Idempotency-Key";

    /** Header of the answer to a delivery that had been stored before. */
    static final String REPLAYED = "Idempotent-Replay";

    static final int LONGEST = 255;

    /** Visible letters of ASCII. */
    static final String WRITTEN = "[\\x21-\\x7E]{1," + LONGEST + "}";

    private static final Pattern VISIBLE = Pattern.compile(WRITTEN);

    private IdempotencyHeader() {}

    /** @return null without the header */
    static IdempotencyKey of(String header, byte[] body) {
        if (header == null) {
            return null;
        }
        if (!VISIBLE.matcher(header).matches()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, List.of(new Problem(HEADER, "api.idempotencyKey", List.of())));
        }
        try {
            return new IdempotencyKey(
                    header, MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
