package vn.hotline.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.hotline.kernel.Period;

/**
 * A figure held against that of another period. The counts are the truth; the percentage is rounded half up.
 *
 * @param period the other period
 * @param value its figure, or null where there is no data; zero is a count
 * @param difference null unless both figures are known
 * @param percent of the other figure with one decimal; null unless both are known and the other is not zero
 * @param historic whether the other figure is a published total of the years before this system counted
 */
public record Compared(Period period, Long value, Long difference, BigDecimal percent, boolean historic) {

    static Compared of(Period period, Known figure, Known other) {
        return of(period, figure.value(), other.value(), other.historic());
    }

    /**
     * @param figure null where there is no data
     * @param other that of the other period, likewise
     */
    public static Compared of(Period period, Long figure, Long other, boolean historic) {
        boolean known = figure != null && other != null;
        return new Compared(
                period,
                other,
                known ? Long.valueOf(figure - other) : null,
                known ? percent(figure - other, other) : null,
                historic);
    }

    /** @return null for a base of zero */
    public static BigDecimal percent(long part, long base) {
        return base == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
    }
}
