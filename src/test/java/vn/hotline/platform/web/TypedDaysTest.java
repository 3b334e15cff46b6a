package vn.hotline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDaysTest {

    private final DayConverter days = new DayConverter();
    private final MomentConverter moments = new MomentConverter();

    @ParameterizedTest
    @ValueSource(strings = {"22/11/2026", "22-11-2026", "22.11.2026"})
    void dayIsReadAsPeopleWriteIt(String typed) {
        assertThat(days.read(typed)).contains(LocalDate.of(2026, 11, 22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/02/2025",
                "22/11",
                "22/11/26",
                "abc",
                "32/01/2026",
                "2026-11-22",
                "22/11/2026 8:00"
            })
    void whatIsNoDayIsNotTakenForOne(String typed) {
        assertThat(days.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/1/2026 8:05", "02/01/2026 08:05", "02.01.2026  8:05"})
    void momentIsReadAsPeopleWriteIt(String typed) {
        assertThat(moments.read(typed)).contains(LocalDateTime.of(2026, 1, 2, 8, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22/11/2026", "22/11/2026 24:00", "31/02/2026 10:00", "hôm qua"})
    void whatIsNoMomentIsNotTakenForOne(String typed) {
        assertThat(moments.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 59, 365, 20_000})
    void whatIsShownIsReadBack(int after) {
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(after);
        assertThat(days.read(days.write(day))).contains(day);
        assertThat(moments.read(moments.write(day.atTime(23, 59)))).contains(day.atTime(23, 59));
    }
}
