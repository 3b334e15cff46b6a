package vn.hotline.kernel;

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

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Days() {}

    /** @param day a day, or a time with its day */
    public static boolean isThinkable(TemporalAccessor day) {
        int year = day.get(ChronoField.YEAR);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
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
