package vn.hotline.platform.search;

import java.util.List;
import java.util.Map;

/**
 * What a search gave: the first rows, how many there are, and why each was found.
 *
 * @param count all that were found, or the first {@link #COUNTED} of them
 * @param why by the row's id; a record that was found by what a merged one told has none
 */
public record Found<T>(List<T> rows, int count, Map<Long, List<Excerpt>> why) {

    /** More than this is said to be more than this. */
    public static final int COUNTED = 1_000;

    public static <T> Found<T> nothing() {
        return new Found<>(List.of(), 0, Map.of());
    }

    public boolean more() {
        return rows.size() < count;
    }

    public List<Excerpt> why(long id) {
        return why.getOrDefault(id, List.of());
    }
}
