package vn.hotline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.time.api.constraints.DateRange;

class DaysTest {

    /** Milliseconds of the years people record in: 1980 to 2100. */
    private static final long FIRST = 315_532_800_000L;

    private static final long LAST = 4_102_444_800_000L;

    @Property
    void aDayIsThatOfSevenHoursAhead(@ForAll @LongRange(min = FIRST, max = LAST) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);

        assertThat(Days.dayOf(instant))
                .isEqualTo(LocalDate.ofInstant(instant.plus(Duration.ofHours(7)), ZoneOffset.UTC));
        assertThat(Days.startOf(Days.dayOf(instant))).isBeforeOrEqualTo(instant);
        assertThat(Days.startOf(Days.dayOf(instant).plusDays(1))).isAfter(instant);
    }

    @Property
    void theFirstMomentIsOfTheDayAndTheOneBeforeIsNot(
            @ForAll @DateRange(min = "1980-01-01", max = "2100-12-31") LocalDate day) {
        assertThat(Days.dayOf(Days.startOf(day))).isEqualTo(day);
        assertThat(Days.dayOf(Days.startOf(day).minusMillis(1))).isEqualTo(day.minusDays(1));
    }

    @Example
    void newYearBeginsAtFiveInTheAfternoonOfUtc() {
        assertThat(Days.dayOf(Instant.parse("2025-12-31T16:59:59.999Z"))).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Days.dayOf(Instant.parse("2025-12-31T17:00:00Z"))).isEqualTo(LocalDate.of(2026, 1, 1));
    }
}
