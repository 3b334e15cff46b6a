package vn.hotline.quality.totals;

import java.io.Serializable;
import vn.hotline.quality.review.Points;

/**
 * A mean of scores, and of how many. Of a few it says more about those few than about anybody's work, so it is not told.
 *
 * @param sum in thousandths
 */
public record Average(long count, long sum) implements Serializable {

    /** Before so many scores no mean is told. */
    public static final int FEWEST = 5;

    public static final Average NONE = new Average(0, 0);

    Average and(Average other) {
        return new Average(count + other.count, sum + other.sum);
    }

    public boolean enough() {
        return count >= FEWEST;
    }

    /** In points of a hundred; null of too few. */
    public Integer points() {
        return enough() ? Points.mean(sum, count) : null;
    }
}
