package vn.hotline.reporting.analysis.warning;

import java.util.List;

/**
 * What is usual: mean and standard deviation of counts of the years before, by the method of historical limits (Stroup,
 * Williamson, Herndon, Karon 1989; used by the CDC's Morbidity and Mortality Weekly Report).
 *
 * @param deviation of the sample: divided by one less than the number of counts
 */
public record UsualLevel(double mean, double deviation) {

    /** Beyond so many standard deviations a count departs from the usual. */
    static final double LIMIT = 2;

    /** Where fewer are expected, chance alone moves a count too much. */
    static final double FEWEST_EXPECTED = 5;

    static UsualLevel of(List<Long> counts) {
        double mean = counts.stream().mapToLong(Long::longValue).average().orElse(0);
        double squares = counts.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return new UsualLevel(mean, counts.size() < 2 ? 0 : Math.sqrt(squares / (counts.size() - 1)));
    }

    /** By how many standard deviations a count departs; 0 where the years before did not differ, which says nothing. */
    public double z(long observed) {
        return deviation == 0 ? 0 : (observed - mean) / deviation;
    }

    public double low() {
        return Math.max(0, mean - LIMIT * deviation);
    }

    public double high() {
        return mean + LIMIT * deviation;
    }

    boolean isDepartedFromBy(long observed) {
        return mean >= FEWEST_EXPECTED && Math.abs(z(observed)) > LIMIT;
    }
}
