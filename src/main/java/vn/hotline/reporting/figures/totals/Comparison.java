package vn.hotline.reporting.figures.totals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.hotline.kernel.Period;

/** What a period is held against. */
public enum Comparison {
    PREVIOUS_YEAR {
        @Override
        public Period of(Period period, Period counted, Period chosen) {
            return counted.sameOfPreviousYear();
        }
    },
    PREVIOUS_PERIOD {
        @Override
        public Period of(Period period, Period counted, Period chosen) {
            Period previous = period.previous();
            return counted.equals(period) ? previous : beginningOf(previous, counted);
        }
    },
    /** A period somebody chose, which need not be as long; of an unfinished period it is as many of its days. */
    CHOSEN {
        @Override
        public Period of(Period period, Period counted, Period chosen) {
            return counted.equals(period) ? chosen : cut(chosen, chosen.from().plusDays(counted.days() - 1));
        }
    };

    /** Those that every report is made with, and that are frozen with it. */
    public static Set<Comparison> usual() {
        return EnumSet.of(PREVIOUS_YEAR, PREVIOUS_PERIOD);
    }

    /**
     * The period to compare with. An unfinished period is compared with the same days, not with a whole one.
     *
     * @param counted as far as the period has gone
     * @param chosen null unless this is {@link #CHOSEN}
     */
    public abstract Period of(Period period, Period counted, Period chosen);

    private static Period beginningOf(Period previous, Period counted) {
        return cut(previous, previous.from().plus(counted.from().until(counted.to())));
    }

    private static Period cut(Period period, LocalDate to) {
        return new Period(period.from(), to.isAfter(period.to()) ? period.to() : to);
    }
}
