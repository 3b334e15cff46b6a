package vn.hotline.deadline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    },
    WORKING_DAYS {
        @Override
        Instant end(Instant from, int amount, WorkingDays days) {
            return midnightAfter(days.after(Days.dayOf(from), amount));
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

    /** 24:00 of a day. */
    private static Instant midnightAfter(LocalDate day) {
        return Days.startOf(day.plusDays(1));
    }

    /** Whether it depends on which days are worked. */
    public boolean isByCalendar() {
        return this == WORKING_DAYS || this == DAYS;
    }
}
