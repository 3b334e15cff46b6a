package vn.hotline.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.Days;

/** Periods as the Civil Code counts them, with days off and make-up Saturdays that were decided. */
class TermTest {

    private static final Term TWELVE_HOURS = new Term(TermUnit.HOURS, 12);
    private static final Term FIVE_WORKING_DAYS = new Term(TermUnit.WORKING_DAYS, 5);

    private static final WorkingDays DECIDED = decided();

    private static WorkingDays decided() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (int day = 16; day <= 20; day++) {
            days.put(LocalDate.of(2026, 2, day), false);
        }
        days.put(LocalDate.of(2024, 4, 29), false);
        days.put(LocalDate.of(2024, 4, 30), false);
        days.put(LocalDate.of(2024, 5, 1), false);
        days.put(LocalDate.of(2024, 5, 4), true);
        days.put(LocalDate.of(2027, 11, 24), false);
        return new WorkingDays(days, LocalDate.of(2027, 12, 31));
    }

    @Test
    void hoursRunDayAndNightAndOverTet() {
        assertThat(TWELVE_HOURS.end(at("2026-02-16T22:30"), DECIDED)).isEqualTo(at("2026-02-17T10:30"));
    }

    /** At whatever hour of the day: before the office opens, in the middle, after it closed, in the last minute. */
    @ParameterizedTest
    @CsvSource({"2026-02-12T06:10", "2026-02-12T10:00", "2026-02-12T17:45", "2026-02-12T23:59"})
    void theDayItBeganOnIsNotCountedAndTetIsNot(String received) {
        // Friday 13, Monday 23, Tuesday 24, Wednesday 25, Thursday 26
        assertThat(FIVE_WORKING_DAYS.end(at(received), DECIDED)).isEqualTo(at("2026-02-27T00:00"));
    }

    @Test
    void aSaturdayThatMakesUpForAHolidayIsWorked() {
        // Thursday 2, Friday 3, Saturday 4, Monday 6, Tuesday 7
        assertThat(FIVE_WORKING_DAYS.end(at("2024-04-26T09:00"), DECIDED)).isEqualTo(at("2024-05-08T00:00"));
    }

    @Test
    void theDayOfCultureIsOff() {
        assertThat(new Term(TermUnit.WORKING_DAYS, 1).end(at("2027-11-23T09:00"), DECIDED))
                .isEqualTo(at("2027-11-26T00:00"));
    }

    @Test
    void oneWorkingDayIsADayAndNotTwentyFourHoursOfOffice() {
        assertThat(new Term(TermUnit.WORKING_DAYS, 1).end(at("2026-03-02T16:59"), DECIDED))
                .isEqualTo(at("2026-03-04T00:00"));
    }

    @Test
    void daysCountThroughDaysOffButDoNotEndOnOne() {
        assertThat(new Term(TermUnit.DAYS, 3).end(at("2026-02-13T09:00"), DECIDED))
                .isEqualTo(at("2026-02-24T00:00"));
        assertThat(new Term(TermUnit.DAYS, 3).end(at("2026-03-03T09:00"), DECIDED))
                .isEqualTo(at("2026-03-07T00:00"));
    }

    @Test
    void aChildIsNotKeptApartLongerBecauseOfAHoliday() {
        assertThat(new Term(TermUnit.DAYS_AT_MOST, 15).end(at("2026-02-02T09:00"), DECIDED))
                .isEqualTo(at("2026-02-18T00:00"));
    }

    @Test
    void aCalendarSaysUpToWhichDayItIsKnown() {
        assertThat(DECIDED.isKnown(LocalDate.of(2027, 12, 31))).isTrue();
        assertThat(DECIDED.isKnown(LocalDate.of(2028, 1, 1))).isFalse();
        assertThat(new WorkingDays(Map.of(), null).isKnown(LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Days.ZONE).toInstant();
    }
}
