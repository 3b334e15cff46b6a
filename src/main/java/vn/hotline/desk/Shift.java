package vn.hotline.desk;

import java.time.Instant;
import java.time.LocalTime;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Labelled;

/** The hotline is never closed: three shifts of eight hours, where no roster says otherwise of somebody. */
public enum Shift implements Labelled {
    MORNING(6),
    AFTERNOON(14),
    NIGHT(22);

    private static final int HOURS = 8;

    private final int begins;

    Shift(int begins) {
        this.begins = begins;
    }

    public static Shift at(Instant moment) {
        int hour = Days.timeOf(moment).getHour();
        return hour >= NIGHT.begins || hour < MORNING.begins ? NIGHT : hour < AFTERNOON.begins ? MORNING : AFTERNOON;
    }

    /** When the shift began that goes on at a moment. */
    public static Instant begin(Instant moment) {
        LocalTime time = Days.timeOf(moment).toLocalTime();
        Instant day = Days.startOf(Days.dayOf(moment));
        int back = at(moment) == NIGHT && time.getHour() < MORNING.begins ? 24 : 0;
        return day.plusSeconds((at(moment).begins - back) * 3600L);
    }

    /** {@code 22:00–06:00} */
    public String getHours() {
        return "%02d:00–%02d:00".formatted(begins, (begins + HOURS) % 24);
    }
}
