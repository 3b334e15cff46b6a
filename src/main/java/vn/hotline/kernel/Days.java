package vn.hotline.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day is a day in Viet Nam, wherever the server stands. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The hotline took its first call, still under another number; as text for annotations. */
    public static final String FIRST_CALL = "2004-05-19";

    public static final LocalDate OF_FIRST_CALL = LocalDate.parse(FIRST_CALL);

    /** Nothing that is recorded, reported or planned lies outside these years; what is typed does, by a slip. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2199;

    /** How people write a day, and a day of this year. */
    public static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public static final DateTimeFormatter WRITTEN_SHORT = DateTimeFormatter.ofPattern("dd/MM");

    /** So late a program may tell what happened: it was cut off, or nobody looked after it. */
    private static final Duration TOLD_WITHIN = Duration.ofDays(31);

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    /** @param day a day, or a time with its day */
    public static boolean isThinkable(TemporalAccessor day) {
        int year = day.get(ChronoField.YEAR);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /**
     * When something happened of which another program tells: never later than it came, and not so long before that only a
     * clock that stands wrong explains it. What is dated years back would be counted there.
     *
     * @param told null if it does not say
     * @param came when it was told
     */
    public static Instant happened(Instant told, Instant came) {
        return told == null || told.isAfter(came) || told.isBefore(came.minus(TOLD_WITHIN)) ? came : told;
    }

    /**
     * A day as addresses and programs write it.
     *
     * @param iso 2026-11-30
     * @return empty if it is none, or one of a year that nobody means
     */
    public static Optional<LocalDate> read(String iso) {
        try {
            return ISO.matcher(iso).matches()
                    ? Optional.of(LocalDate.parse(iso)).filter(Days::isThinkable)
                    : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static LocalDateTime timeOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
