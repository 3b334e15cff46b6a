package vn.hotline.reporting.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedList;
import java.util.List;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;

/**
 * Which periods a schedule reports on. A period's report is due on the day after its last one, at the hour of the
 * schedule in Viet Nam. All of it is arithmetic on days: month ends and leap years fall right by themselves.
 */
public enum ScheduleKind implements Labelled {
    /** The flash of one day. After a down time only the latest is of use to anybody. */
    DAILY(true) {
        @Override
        Period containing(LocalDate day) {
            return new Period(day, day);
        }
    },
    /** Monday to Sunday. */
    WEEKLY(false) {
        @Override
        Period containing(LocalDate day) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(monday, monday.plusDays(6));
        }
    },
    MONTHLY(false) {
        @Override
        Period containing(LocalDate day) {
            return Period.months(YearMonth.from(day), 1);
        }
    },
    /** January to June. */
    SIX_MONTHS(false) {
        @Override
        Period containing(LocalDate day) {
            return beginningOfYear(day, 6);
        }
    },
    /** January to September. */
    NINE_MONTHS(false) {
        @Override
        Period containing(LocalDate day) {
            return beginningOfYear(day, 9);
        }
    };

    private static final int MONTHS_OF_A_YEAR = 12;

    private final boolean latestOnly;

    ScheduleKind(boolean latestOnly) {
        this.latestOnly = latestOnly;
    }

    /** The period that holds a day; of the beginnings of a year, that year's. */
    abstract Period containing(LocalDate day);

    /** When the report of a period is to be made. */
    static Instant dueAt(Period period, int hour) {
        return period.to()
                .plusDays(1)
                .atTime(LocalTime.of(hour, 0))
                .atZone(Days.ZONE)
                .toInstant();
    }

    /**
     * The periods whose reports fell due after {@code since} and no later than {@code now}, oldest first.
     *
     * @param after the last day that was reported on already, or null
     */
    List<Period> due(Instant since, LocalDate after, Instant now, int hour) {
        LinkedList<Period> due = new LinkedList<>();
        Period period = containing(Days.dayOf(now));
        while (isWanted(period, since, after, hour) || dueAt(period, hour).isAfter(now)) {
            if (!dueAt(period, hour).isAfter(now)) {
                due.addFirst(period);
            }
            if (latestOnly && !due.isEmpty()) {
                break;
            }
            period = before(period);
        }
        return due;
    }

    /** When the next report will be made. */
    Instant nextAfter(Instant now, int hour) {
        Period period = containing(Days.dayOf(now));
        while (dueAt(before(period), hour).isAfter(now)) {
            period = before(period);
        }
        while (!dueAt(period, hour).isAfter(now)) {
            period = following(period);
        }
        return dueAt(period, hour);
    }

    private static boolean isWanted(Period period, Instant since, LocalDate after, int hour) {
        return dueAt(period, hour).isAfter(since)
                && (after == null || period.to().isAfter(after));
    }

    private Period before(Period period) {
        return isPartOfYear()
                ? containing(period.from().minusYears(1))
                : containing(period.from().minusDays(1));
    }

    private Period following(Period period) {
        return isPartOfYear()
                ? containing(period.from().plusYears(1))
                : containing(period.to().plusDays(1));
    }

    private boolean isPartOfYear() {
        return this == SIX_MONTHS || this == NINE_MONTHS;
    }

    private static Period beginningOfYear(LocalDate day, int months) {
        assert months < MONTHS_OF_A_YEAR;
        return Period.months(YearMonth.of(day.getYear(), 1), months);
    }
}
