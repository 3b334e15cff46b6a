package vn.hotline.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list and where it goes on.
 *
 * @param next null at the end of the list
 */
public record Slice<T>(List<T> rows, Cursor next) {

    /** The same rows, read together as something else: one for each. */
    public <R> Slice<R> as(Function<List<T>, List<R>> read) {
        return new Slice<>(read.apply(rows), next);
    }

    /** @param found up to one row more than asked for: the surplus one only tells that the list goes on */
    public static <T> Slice<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<T> rows = found.subList(0, limit);
        return new Slice<>(List.copyOf(rows), cursor.apply(rows.get(limit - 1)));
    }
}
