package vn.hotline.reporting.figures.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.hotline.kernel.Period;

/**
 * A figure held against that of another period. The counts are the truth; the percentage is rounded half up.
 *
 * @param period the other period
 * @param value its figure, or null where there is no data; zero is a count
 * @param difference null unless both figures are known of their whole periods: a part is no fall
 * @param percent of the other figure with one decimal; null without a difference and where the other is zero
 * @param historic whether the other figure is a published total
 * @param since the day from which the other period was counted in full; null where all of it was
 */
public record Compared(
        Period period, Long value, Long difference, BigDecimal percent, boolean historic, LocalDate since) {

    static Compared of(Period period, Known figure, Known other) {
        return of(period, figure.value(), figure.since(), other.value(), other.historic(), other.since());
    }

    /**
     * @param figure null where there is no data
     * @param other that of the other period, likewise
     */
    public static Compared of(Period period, Long figure, Long other, boolean historic) {
        return of(period, figure, null, other, historic, null);
    }

    /**
     * @param figure null where there is no data
     * @param since null where all of the figure's period was counted
     * @param other that of the other period, likewise
     * @param otherSince likewise
     */
    public static Compared of(
            Period period, Long figure, LocalDate since, Long other, boolean historic, LocalDate otherSince) {
        boolean known = figure != null && other != null && since == null && otherSince == null;
        return new Compared(
                period,
                other,
                known ? Long.valueOf(figure - other) : null,
                known ? percent(figure - other, other) : null,
                historic,
                otherSince);
    }

    /** @return null for a base of zero */
    public static BigDecimal percent(long part, long base) {
        return base == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
    }
}
