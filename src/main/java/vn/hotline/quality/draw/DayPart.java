package vn.hotline.quality.draw;

import java.time.Instant;
import vn.hotline.kernel.Days;

/** The part of the day in which a contact came, as shifts go. */
enum DayPart {
    MORNING,
    AFTERNOON,
    NIGHT;

    private static final int MORNING_FROM = 6;
    private static final int AFTERNOON_FROM = 14;
    private static final int NIGHT_FROM = 22;

    static DayPart of(Instant moment) {
        int hour = Days.timeOf(moment).getHour();
        if (hour < MORNING_FROM || hour >= NIGHT_FROM) {
            return NIGHT;
        }
        return hour < AFTERNOON_FROM ? MORNING : AFTERNOON;
    }
}
