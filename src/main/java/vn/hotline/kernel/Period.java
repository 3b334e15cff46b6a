package vn.hotline.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A span of whole days, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after its first day: " + from + " to " + to);
        }
    }

    public static Period year(int year) {
        return months(YearMonth.of(year, 1), 12);
    }

    public static Period months(YearMonth first, int count) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /** Counted in days: 1 for a single day. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whole months are compared with whole months, so that February 29 and month ends fall right. */
    public boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    private int monthCount() {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    }

    /** The same period of the previous year. */
    public Period sameOfPreviousYear() {
        return wholeMonths()
                ? months(YearMonth.from(from).minusYears(1), monthCount())
                : new Period(from.minusYears(1), to.minusYears(1));
    }

    /** The period of the same length that ends the day before this one begins. */
    public Period previous() {
        return wholeMonths()
                ? months(YearMonth.from(from).minusMonths(monthCount()), monthCount())
                : new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** This period as far as it has gone by the end of {@code today}; the whole of it once it is over. */
    public Period upTo(LocalDate today) {
        return to.isAfter(today) && !from.isAfter(today) ? new Period(from, today) : this;
    }
}
