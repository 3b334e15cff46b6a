package vn.hotline.kernel;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a list goes on: the last row shown. Lists never count pages.
 *
 * @param group which group of rows it stands in, from 0; most lists are one group
 * @param key what the rows of a group are in order of: a time or a name
 */
public record Cursor(int group, Comparable<?> key, long id) implements Serializable {

    /** In a list that is in order of time. */
    public Cursor(Instant at, long id) {
        this(0, at, id);
    }

    public Instant at() {
        return (Instant) key;
    }

    /** As one opaque word for addresses and the API, of a list that is newest first. */
    public String encoded() {
        String text = at().toEpochMilli() + ":" + id;
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
