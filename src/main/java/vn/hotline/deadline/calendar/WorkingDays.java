package vn.hotline.deadline.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked: Monday to Friday, unless a decision says something else of a day. A holiday is off, a Saturday that
 * makes up for one is worked.
 */
public final class WorkingDays implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<LocalDate, Boolean> decided;
    private final LocalDate knownUntil;

    /**
     * @param decided days of which a decision says whether they are worked
     * @param knownUntil the last day up to which all was decided; null if nobody said so
     */
    public WorkingDays(Map<LocalDate, Boolean> decided, LocalDate knownUntil) {
        this.decided = Map.copyOf(decided);
        this.knownUntil = knownUntil;
    }

    public boolean isWorked(LocalDate day) {
        Boolean said = decided.get(day);
        return said == null ? !isWeekend(day) : said;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate worked = day;
        while (!isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /** @param count how many working days later, 1 for the next one */
    public LocalDate after(LocalDate day, int count) {
        LocalDate worked = day;
        for (int left = count; left > 0; left--) {
            worked = onOrAfter(worked.plusDays(1));
        }
        return worked;
    }

    /** Whether a decision that is still to come can move what ends on the day. */
    public boolean isKnown(LocalDate day) {
        return knownUntil != null && !day.isAfter(knownUntil);
    }

    public LocalDate getKnownUntil() {
        return knownUntil;
    }
}
