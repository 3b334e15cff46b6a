package vn.hotline.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftTimeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final int MINUTES = 24 * 60;

    @Test
    void aNightBelongsToTheDayItBeginsOn() {
        ShiftTime night = ShiftTime.of(MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(night.begins()).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
        assertThat(night.ends()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(night.day()).isEqualTo(MONDAY);
        assertThat(night.hours()).isEqualTo("22:00–06:00");
        assertThat(night.isTooLong()).isFalse();
    }

    @Test
    void theSameHourTwiceIsAWholeDayAndTooLong() {
        assertThat(ShiftTime.of(MONDAY, LocalTime.NOON, LocalTime.NOON).isTooLong())
                .isTrue();
    }

    @Property
    void aShiftLastsAsLongAsTheClockGoesRound(
            @ForAll @IntRange(max = MINUTES - 1) int from, @ForAll @IntRange(max = MINUTES - 1) int to) {
        ShiftTime shift = shift(0, from, to);
        int minutes = Math.floorMod(to - from, MINUTES);
        assertThat(Duration.between(shift.begins(), shift.ends())).hasMinutes(minutes == 0 ? MINUTES : minutes);
        assertThat(shift.day()).isEqualTo(MONDAY);
    }

    @Property
    void aWeekLaterItIsTheSameHoursOfTheSameWeekday(
            @ForAll @IntRange(max = MINUTES - 1) int from, @ForAll @IntRange(max = MINUTES - 1) int to) {
        ShiftTime shift = shift(0, from, to);
        ShiftTime later = shift.later(7);
        assertThat(later.hours()).isEqualTo(shift.hours());
        assertThat(later.day()).isEqualTo(shift.day().plusDays(7));
    }

    private static ShiftTime shift(int day, int from, int to) {
        return ShiftTime.of(MONDAY.plusDays(day), LocalTime.MIN.plusMinutes(from), LocalTime.MIN.plusMinutes(to));
    }

    @ParameterizedTest
    @CsvSource({
        "22,22:00",
        "22h,22:00",
        "22h30,22:30",
        "6:05,06:05",
        "22.30,22:30",
        "2230,22:30",
        "630,06:30",
        "0h,00:00",
        "24h,00:00",
        "06 giờ,"
    })
    void hoursAreReadAsPeopleWriteThem(String typed, LocalTime hour) {
        assertThat(TypedHour.read(typed)).isEqualTo(Optional.ofNullable(hour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "24:01", "22:60", "sáng", "-1", "123456"})
    void whatIsNoHourIsNone(String typed) {
        assertThat(TypedHour.read(typed)).isEmpty();
    }
}
