package vn.hotline.shift;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import vn.hotline.kernel.Days;

/** From when to when somebody is on duty. It belongs to the day it begins on; the moment it ends is no part of it. */
public record ShiftTime(Instant begins, Instant ends) implements Serializable {

    /** The law on labour allows nobody to work longer in a day, extra hours included. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** By the clock of Viet Nam: what ends no later than it begins ends on the next day. */
    static ShiftTime of(LocalDate day, LocalTime from, LocalTime to) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return new ShiftTime(at(day, from), at(last, to));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Days.ZONE).toInstant();
    }

    boolean isTooLong() {
        return Duration.between(begins, ends).compareTo(LONGEST) > 0;
    }

    /** At the same hours of another day. */
    ShiftTime later(int days) {
        return of(day().plusDays(days), timeOf(begins), timeOf(ends));
    }

    public LocalDate day() {
        return Days.dayOf(begins);
    }

    /** {@code 22:00}, as a form has it. */
    String from() {
        return HOUR.format(timeOf(begins));
    }

    String to() {
        return HOUR.format(timeOf(ends));
    }

    /** {@code 22:00–06:00} */
    public String hours() {
        return from() + "–" + to();
    }

    private static LocalTime timeOf(Instant moment) {
        return Days.timeOf(moment).toLocalTime();
    }
}
