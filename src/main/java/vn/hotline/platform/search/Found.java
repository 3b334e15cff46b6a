package vn.hotline.platform.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.sealing.SearchTokens;
import vn.hotline.platform.audit.Detail;

/**
 * What a search gave: the first rows, how many there are, and why each was found.
 *
 * @param count all that were found, or the first {@link #COUNTED} of them
 * @param why by the row's id; a record that was found by what a merged one told has none
 */
public record Found<T>(List<T> rows, int count, Map<Long, List<Excerpt>> why) {

    /** More than this is said to be more than this. */
    public static final int COUNTED = 1_000;

    /** On the trail, of a search for what may have been meant. */
    public static final Detail.Mark MISTYPED = Detail.text("audit.detail.mistyped");

    /** If so few are found as it was typed, what may have been meant is shown, too. */
    private static final int FEW = 3;

    public static <T> Found<T> nothing() {
        return new Found<>(List.of(), 0, Map.of());
    }

    /** Whether one letter typed wrong may be why no more than these were found. */
    public static boolean areFew(String typed, Found<?>... found) {
        return SearchTokens.maybeMistyped(typed)
                && Arrays.stream(found).mapToInt(Found::count).sum() < FEW;
    }

    public boolean more() {
        return rows.size() < count;
    }

    public List<Excerpt> why(long id) {
        return why.getOrDefault(id, List.of());
    }
}
