package vn.hotline.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The first rows of a list, and how many there are.
 *
 * @param all shown or not
 */
public record Part<T>(List<T> rows, int all) implements Serializable {

    /** @param count is asked only if there may be more than these */
    public static <T> Part<T> of(List<T> rows, int limit, IntSupplier count) {
        return new Part<>(rows, rows.size() < limit ? rows.size() : count.getAsInt());
    }
}
