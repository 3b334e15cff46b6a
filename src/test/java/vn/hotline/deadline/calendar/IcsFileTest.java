package vn.hotline.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hotline.kernel.BusinessException;

/** Calendar files as offices and calendar programs write them, and such as nobody should take. */
class IcsFileTest {

    @Test
    void daysOffAndMakeUpSaturdaysAreRead() {
        List<NamedDay> days = IcsFile.read(file(
                event("DTSTART;VALUE=DATE:20270205", "DTEND;VALUE=DATE:20270207", "SUMMARY:Tết Nguyên đán"),
                event("DTSTART;VALUE=DATE:20240504", "SUMMARY:Làm bù cho 29/4"),
                event("DTSTART;VALUE=DATE:20190105", "SUMMARY:Hoán đổi", "CATEGORIES:Office,Working")));
        assertThat(days)
                .containsExactly(
                        new NamedDay(LocalDate.of(2019, 1, 5), true, "Hoán đổi"),
                        new NamedDay(LocalDate.of(2024, 5, 4), true, "Làm bù cho 29/4"),
                        new NamedDay(LocalDate.of(2027, 2, 5), false, "Tết Nguyên đán"),
                        new NamedDay(LocalDate.of(2027, 2, 6), false, "Tết Nguyên đán"));
    }

    @Test
    void aDayThatIsSaidTwiceAlikeIsOneDay() {
        String one = event("DTSTART;VALUE=DATE:20270205", "SUMMARY:Tết");
        assertThat(IcsFile.read(file(one, one))).hasSize(1);
    }

    /** The library reads the 30th of February as the 28th. */
    @ParameterizedTest
    @CsvSource({
        "DTSTART;VALUE=DATE:20270230, calendar.file.noSuchDay",
        "DTSTART;VALUE=DATE:2027-02-05, calendar.file.unreadable",
        "DTSTART:20270205T080000, calendar.file.wholeDays",
        "DTSTART;VALUE=DATE:00010101, calendar.file.span",
        "CATEGORIES:WORKING, calendar.file.wholeDays"
    })
    void aDayThatIsNoneIsRefused(String begins, String key) {
        refused(file(event(begins, "SUMMARY:Tết")), key);
    }

    @Test
    void whatCannotBeTakenIsRefused() {
        String day = "DTSTART;VALUE=DATE:20270205";
        refused("Không phải lịch".getBytes(StandardCharsets.UTF_8), "calendar.file.unreadable");
        refused(new byte[0], "calendar.file.unreadable");
        refused(file(), "calendar.file.empty");
        refused(file(event(day)), "calendar.file.name");
        refused(file(event(day, "SUMMARY:Tết", "RRULE:FREQ=YEARLY")), "calendar.file.repeats");
        refused(file(event(day, "DTEND;VALUE=DATE:20270201", "SUMMARY:Tết")), "calendar.file.span");
        refused(file(event(day, "DTEND;VALUE=DATE:20990101", "SUMMARY:Tết")), "calendar.file.span");
        refused(file(event(day, "SUMMARY:Tết"), event(day, "SUMMARY:Làm bù")), "calendar.file.both");
        refused(new byte[CalendarService.LARGEST_FILE + 1], "calendar.file.large");
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> IcsFile.read(content))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining(key);
    }

    private static String event(String... rows) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", rows) + "\r\nEND:VEVENT\r\n";
    }

    private static byte[] file(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//111//VI\r\n" + String.join("", events)
                        + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
