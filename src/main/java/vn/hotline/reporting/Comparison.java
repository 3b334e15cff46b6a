package vn.hotline.reporting;

import java.time.LocalDate;
import vn.hotline.kernel.Period;

/** What a period is held against. */
public enum Comparison {
    PREVIOUS_YEAR {
        @Override
        public Period of(Period period, Period counted) {
            return counted.sameOfPreviousYear();
        }
    },
    PREVIOUS_PERIOD {
        @Override
        public Period of(Period period, Period counted) {
            Period previous = period.previous();
            return counted.equals(period) ? previous : beginningOf(previous, counted);
        }
    };

    /**
     * The period to compare with. An unfinished period is compared with the same days, not with a whole one.
     *
     * @param counted as far as the period has gone
     */
    public abstract Period of(Period period, Period counted);

    private static Period beginningOf(Period previous, Period counted) {
        LocalDate to = previous.from().plus(counted.from().until(counted.to()));
        return new Period(previous.from(), to.isAfter(previous.to()) ? previous.to() : to);
    }
}
