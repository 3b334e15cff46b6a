package vn.hotline.reporting.publication.narrative;

import vn.hotline.reporting.figures.totals.ReportWords;

/**
 * A number said roundly, by rules that never make it say too much:
 *
 * <ol>
 *   <li>It is rounded to whole hundreds of its largest unit: to 1,000 from 10,000 on, to 100 from 1,000 on, to 10 from
 *       100 on; below 100 it is not rounded. A mean is rounded to a whole number.
 *   <li>A number that is round already is said without a word.
 *   <li>Up to half a step above the lower round number it is "over" ("hơn") that; above, "nearly" ("gần") the next.
 * </ol>
 */
public record Rounded(long number, Side side) {

    /** Where the exact number lies. */
    public enum Side {
        EXACT,
        OVER,
        NEARLY
    }

    private static final int NOT_ROUNDED_BELOW = 100;

    public static Rounded of(long value) {
        return between(value, step(value));
    }

    /** The mean of so many parts. */
    public static Rounded mean(long sum, long parts) {
        Rounded scaled = between(sum, parts);
        return new Rounded(scaled.number / parts, scaled.side);
    }

    private static Rounded between(long value, long step) {
        long lower = Math.floorDiv(value, step) * step;
        long rest = value - lower;
        if (rest == 0) {
            return new Rounded(lower, Side.EXACT);
        }
        return 2 * rest <= step ? new Rounded(lower, Side.OVER) : new Rounded(lower + step, Side.NEARLY);
    }

    private static long step(long value) {
        if (value < NOT_ROUNDED_BELOW) {
            return 1;
        }
        return value < 1_000 ? 10 : value < 10_000 ? 100 : 1_000;
    }

    /** "hơn 368.000", "nearly 126,000", "9.000". */
    public String in(ReportWords words) {
        String shown = words.numbers().number(number);
        return side == Side.EXACT ? shown : words.text("report.rounded." + side, shown);
    }
}
