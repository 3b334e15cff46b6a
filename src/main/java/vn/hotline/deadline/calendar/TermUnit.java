package vn.hotline.deadline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Labelled;

/**
 * What a period of law is counted in (Civil Code 2015, articles 147 and 148). Hours run from the moment, day and night. Of days
 * the first is not counted, at whatever hour it was, and the last ends at 24:00.
 */
public enum TermUnit implements Labelled {
    HOURS {
        @Override
        Instant end(Instant from, int amount, WorkingDays days) {
            return from.plus(Duration.ofHours(amount));
        }

        @Override
        Instant later(Instant end, Instant from, Instant until, WorkingDays days) {
            return end.plus(Duration.between(from, until));
        }
    },
    WORKING_DAYS {
        @Override
        Instant end(Instant from, int amount, WorkingDays days) {
            return midnightAfter(days.after(Days.dayOf(from), amount));
        }

        @Override
        Instant later(Instant end, Instant from, Instant until, WorkingDays days) {
            LocalDate first = Days.dayOf(from);
            int still = (int) first.datesUntil(Days.dayOf(until).plusDays(1))
                    .skip(1)
                    .filter(days::isWorked)
                    .count();
            return midnightAfter(days.after(lastDay(end), still));
        }
    },
    /** Days that are off count, but it does not end on one (article 148, paragraph 5). */
    DAYS {
        @Override
        Instant end(Instant from, int amount, WorkingDays days) {
            return midnightAfter(days.onOrAfter(Days.dayOf(from).plusDays(amount)));
        }
    },
    /** What may last so long at most is over then, on whatever day. */
    DAYS_AT_MOST {
        @Override
        Instant end(Instant from, int amount, WorkingDays days) {
            return midnightAfter(Days.dayOf(from).plusDays(amount));
        }
    };

    abstract Instant end(Instant from, int amount, WorkingDays days);

    /** The days between two are counted as those of the period: not the first. */
    Instant later(Instant end, Instant from, Instant until, WorkingDays days) {
        long still = ChronoUnit.DAYS.between(Days.dayOf(from), Days.dayOf(until));
        return midnightAfter(days.onOrAfter(lastDay(end).plusDays(still)));
    }

    /** Of what ends at midnight. */
    private static LocalDate lastDay(Instant end) {
        return Days.dayOf(end).minusDays(1);
    }

    /** 24:00 of a day. */
    private static Instant midnightAfter(LocalDate day) {
        return Days.startOf(day.plusDays(1));
    }
}
