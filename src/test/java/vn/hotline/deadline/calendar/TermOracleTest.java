package vn.hotline.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A million periods against an oracle that knows nothing of how they are counted: it is a watchman with a list of days. He
 * walks from midnight to midnight, by seconds since 1970 and an offset of seven hours, and takes a stroke for each day that
 * counts.
 */
class TermOracleTest {

    private static final int PERIODS = 1_000_000;
    private static final long SEED = 20_261_124;

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final long EAST = 7 * HOUR;

    private static final LocalDate FIRST = LocalDate.of(2009, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2031, 12, 31);

    /** The eleven that were decided so far. */
    private static final List<String> MAKE_UPS = List.of(
            "2010-02-27",
            "2012-02-04",
            "2013-05-04",
            "2014-04-26",
            "2014-09-06",
            "2014-12-27",
            "2015-02-14",
            "2015-04-25",
            "2019-01-05",
            "2019-05-04",
            "2024-05-04");

    /** Tet as decided for 2026, about its first day in 2027 and 2030; the Day of Culture; holidays of fixed dates. */
    private static final List<String> OFF = Stream.concat(
                    Stream.of(
                            "2026-02-16",
                            "2026-02-17",
                            "2026-02-18",
                            "2026-02-19",
                            "2026-02-20",
                            "2027-02-05",
                            "2027-02-06",
                            "2027-02-07",
                            "2027-02-08",
                            "2027-02-09",
                            "2027-02-10",
                            "2027-02-11",
                            "2030-02-01",
                            "2030-02-02",
                            "2030-02-03",
                            "2030-02-04",
                            "2030-02-05",
                            "2030-02-06",
                            "2026-11-24"),
                    Stream.iterate(2010, year -> year <= 2031, year -> year + 1)
                            .flatMap(year -> Stream.of("-01-01", "-04-30", "-05-01", "-09-02")
                                    .map(day -> year + day)))
            .toList();

    /** A calendar twice: as the program keeps it, and as the watchman's list, a letter for each day since 1970. */
    private record Both(WorkingDays days, char[] list) {}

    @Test
    void amongAMillionPeriodsNoneEndsAtAnotherMoment() {
        SplittableRandom random = new SplittableRandom(SEED);
        Both[] calendars = new Both[40];
        for (int at = 0; at < calendars.length; at++) {
            calendars[at] = calendar(random, at == 0 ? 1 : random.nextDouble());
        }
        long from = FIRST.toEpochDay() * DAY;
        long to = LocalDate.of(2031, 6, 30).toEpochDay() * DAY;
        int different = 0;
        for (int at = 0; at < PERIODS; at++) {
            long begun = random.nextLong(from, to);
            TermUnit unit = TermUnit.values()[random.nextInt(TermUnit.values().length)];
            int amount = random.nextInt(1, unit == TermUnit.HOURS ? 97 : 31);
            Both calendar = calendars[random.nextInt(calendars.length)];
            Instant end = new Term(unit, amount).end(Instant.ofEpochSecond(begun), calendar.days());
            if (end.getEpochSecond() != watched(begun, unit, amount, calendar.list())) {
                different++;
            }
        }
        assertThat(different).as("differences, by seed " + SEED).isZero();
    }

    /** @param share of what was decided that this calendar knows; some days of its own come to it */
    private static Both calendar(SplittableRandom random, double share) {
        Map<LocalDate, Boolean> decided = new HashMap<>();
        MAKE_UPS.stream()
                .filter(day -> random.nextDouble() < share)
                .forEach(day -> decided.put(LocalDate.parse(day), true));
        OFF.stream()
                .filter(day -> random.nextDouble() < share)
                .forEach(day -> decided.put(LocalDate.parse(day), false));
        for (int own = random.nextInt(200); share < 1 && own > 0; own--) {
            decided.put(FIRST.plusDays(random.nextInt(7_800)), random.nextBoolean());
        }
        char[] list = new char[(int) LAST.toEpochDay() + 1];
        for (int day = 0; day < list.length; day++) {
            // the first of January 1970 was a Thursday
            int fromMonday = (day + 3) % 7;
            list[day] = fromMonday < 5 ? 'w' : '-';
        }
        decided.forEach((day, worked) -> list[(int) day.toEpochDay()] = worked ? 'w' : '-');
        return new Both(new WorkingDays(decided, LAST), list);
    }

    private static long watched(long begun, TermUnit unit, int amount, char[] list) {
        if (unit == TermUnit.HOURS) {
            return begun + amount * HOUR;
        }
        int strokes = 0;
        // hour by hour to the next midnight in Viet Nam, where the first day that counts begins
        long now = begun - Math.floorMod(begun, HOUR);
        do {
            now += HOUR;
        } while ((now + EAST) % DAY != 0);
        while (true) {
            char today = list[(int) ((now + EAST) / DAY)];
            now += DAY;
            boolean counts = unit != TermUnit.WORKING_DAYS || today == 'w';
            strokes += counts ? 1 : 0;
            boolean mayEnd = unit != TermUnit.DAYS || today == 'w';
            if (strokes >= amount && mayEnd) {
                return now;
            }
        }
    }
}
