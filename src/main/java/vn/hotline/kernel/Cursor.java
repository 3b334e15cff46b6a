package vn.hotline.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a list goes on: the last row shown. Lists are newest first and never count pages. */
public record Cursor(Instant at, long id) {

    /** As one opaque word for addresses and the API. */
    public String encoded() {
        String text = at.toEpochMilli() + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BusinessException at {@code after} if it was not made by {@link #encoded()} */
    public static Cursor decode(String encoded) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(":");
            Instant at = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            if (Days.isThinkable(Days.timeOf(at))) {
                return new Cursor(at, Long.parseLong(parts[1]));
            }
            throw new IllegalArgumentException(encoded);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw BusinessException.at("after", "input.cursor");
        }
    }
}
