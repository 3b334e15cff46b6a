package vn.hotline.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;

class ScheduleKindTest {

    private static final int HOUR = 7;

    /** At 06:59 in Viet Nam the last one is due the day, week or month before; at 07:00 the new one. */
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-22T06:59, 2026-11-20, 2026-11-20",
        "DAILY, 2026-11-22T07:00, 2026-11-21, 2026-11-21",
        "DAILY, 2028-03-01T07:00, 2028-02-29, 2028-02-29",
        "WEEKLY, 2026-11-23T06:59, 2026-11-09, 2026-11-15",
        "WEEKLY, 2026-11-23T07:00, 2026-11-16, 2026-11-22",
        "WEEKLY, 2027-01-04T07:00, 2026-12-28, 2027-01-03",
        "MONTHLY, 2028-03-01T06:59, 2028-01-01, 2028-01-31",
        "MONTHLY, 2028-03-01T07:00, 2028-02-01, 2028-02-29",
        "MONTHLY, 2027-03-01T07:00, 2027-02-01, 2027-02-28",
        "MONTHLY, 2027-01-01T07:00, 2026-12-01, 2026-12-31",
        "SIX_MONTHS, 2026-07-01T06:59, 2025-01-01, 2025-06-30",
        "SIX_MONTHS, 2026-07-01T07:00, 2026-01-01, 2026-06-30",
        "SIX_MONTHS, 2027-02-10T12:00, 2026-01-01, 2026-06-30",
        "NINE_MONTHS, 2026-10-01T07:00, 2026-01-01, 2026-09-30"
    })
    void theLatestReportIsThatOfTheLastWholePeriod(ScheduleKind kind, LocalDateTime now, LocalDate from, LocalDate to) {
        List<Period> due = kind.due(at(now.minusYears(2)), null, at(now), HOUR);

        assertThat(due.get(due.size() - 1)).isEqualTo(new Period(from, to));
    }

    @Test
    void afterADownTimeOnlyTheLatestFlashIsMadeButEveryLongerReport() {
        Instant since = at(LocalDateTime.of(2026, 11, 1, 12, 0));
        Instant now = at(LocalDateTime.of(2026, 12, 9, 12, 0));

        assertThat(ScheduleKind.DAILY.due(since, null, now, HOUR)).containsExactly(day(LocalDate.of(2026, 12, 8)));
        assertThat(ScheduleKind.WEEKLY.due(since, null, now, HOUR))
                .extracting(Period::to)
                .containsExactly(
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 8),
                        LocalDate.of(2026, 11, 15),
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2026, 11, 29),
                        LocalDate.of(2026, 12, 6));
        assertThat(ScheduleKind.MONTHLY.due(since, null, now, HOUR))
                .containsExactly(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
    }

    @Test
    void whatFellDueBeforeTheScheduleBeganIsNotMade() {
        Instant since = at(LocalDateTime.of(2026, 12, 1, 7, 0));

        assertThat(ScheduleKind.MONTHLY.due(since, null, since.plusSeconds(60), HOUR))
                .isEmpty();
        assertThat(ScheduleKind.MONTHLY.due(since.minusSeconds(1), null, since, HOUR))
                .hasSize(1);
    }

    @Test
    void whatWasReportedOnIsNotReportedOnAgainWhenTheHourChanges() {
        Instant since = at(LocalDateTime.of(2026, 11, 1, 12, 0));
        Instant now = at(LocalDateTime.of(2026, 11, 23, 9, 30));

        assertThat(ScheduleKind.DAILY.due(since, LocalDate.of(2026, 11, 22), now, 9))
                .isEmpty();
        assertThat(ScheduleKind.DAILY.due(since, LocalDate.of(2026, 11, 21), now, 9))
                .hasSize(1);
    }

    @Test
    void aClockThatWentBackMakesNothingTwice() {
        Instant since = at(LocalDateTime.of(2026, 11, 1, 12, 0));

        assertThat(ScheduleKind.WEEKLY.due(
                        since, LocalDate.of(2026, 11, 22), at(LocalDateTime.of(2026, 11, 18, 8, 0)), HOUR))
                .isEmpty();
    }

    @Property
    void everyReportFallsDueOnceHoweverLongTheServersSleep(
            @ForAll ScheduleKind kind,
            @ForAll @IntRange(min = 0, max = 23) int hour,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 60 * 24 * 40) Integer> naps) {
        Instant since = at(LocalDateTime.of(2027, 1, 31, 12, 0));
        Instant now = since;
        LocalDate last = null;
        List<Period> made = new ArrayList<>();
        for (int minutes : naps) {
            now = now.plus(Duration.ofMinutes(minutes));
            List<Period> due = kind.due(since, last, now, hour);
            made.addAll(due);
            last = due.isEmpty() ? last : due.get(due.size() - 1).to();
        }
        List<Period> atOnce = kind.due(since, null, now, hour);

        assertThat(made).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> one.to()
                .compareTo(other.to()));
        if (kind == ScheduleKind.DAILY) {
            assertThat(made).containsAll(atOnce);
        } else {
            assertThat(made).isEqualTo(atOnce);
        }
    }

    @Property
    void theNextReportIsDueAfterNowAndNoneBetween(
            @ForAll ScheduleKind kind,
            @ForAll @IntRange(min = 0, max = 23) int hour,
            @ForAll @IntRange(min = 0, max = 3_000_000) int minute) {
        Instant now = at(LocalDateTime.of(2026, 1, 1, 0, 0)).plus(Duration.ofMinutes(minute));
        Instant next = kind.nextAfter(now, hour);

        assertThat(next).isAfter(now);
        assertThat(kind.due(now, null, next.minusSeconds(1), hour)).isEmpty();
        assertThat(kind.due(now, null, next, hour)).hasSize(1);
    }

    private static Period day(LocalDate day) {
        return new Period(day, day);
    }

    private static Instant at(LocalDateTime inVietNam) {
        return inVietNam.atZone(Days.ZONE).toInstant();
    }
}
