package vn.hotline.deadline.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.VietnameseText;

/**
 * Reads days off from a calendar file (iCalendar, RFC 5545): events of whole days. A day that is worked to make up for another has
 * the category {@code WORKING}, or says so in its name ("Làm bù").
 */
final class IcsFile {

    private static final int LARGEST = CalendarService.LARGEST_FILE;

    private static final int MOST_DAYS = 400;
    private static final int LONGEST_NAME = 120;
    private static final String FILE = "file";
    private static final String WORKING = "WORKING";
    private static final String MAKES_UP = "làm bù";

    /** The library takes 30 February for the 28th. */
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern WRITTEN_DAY = Pattern.compile("(?m)^DT(?:START|END)[^:\\r\\n]*:(\\d{8})");

    private IcsFile() {}

    /**
     * @return the days in their order
     * @throws BusinessException at {@code file}, with the line or the day, if anything of it cannot be taken
     */
    static List<NamedDay> read(byte[] content) {
        if (content.length > LARGEST) {
            throw BusinessException.at(FILE, "calendar.file.large", LARGEST / 1024);
        }
        checkDays(new String(content, StandardCharsets.UTF_8));
        Map<LocalDate, NamedDay> days = new TreeMap<>();
        for (CalendarComponent event : events(content)) {
            read(event, days);
        }
        if (days.isEmpty()) {
            throw BusinessException.at(FILE, "calendar.file.empty");
        }
        return List.copyOf(days.values());
    }

    private static void checkDays(String text) {
        Matcher written = WRITTEN_DAY.matcher(text);
        while (written.find()) {
            try {
                LocalDate.parse(written.group(1), STRICT);
            } catch (DateTimeParseException noSuchDay) {
                throw BusinessException.at(FILE, "calendar.file.noSuchDay", written.group(1));
            }
        }
    }

    private static List<CalendarComponent> events(byte[] content) {
        try {
            return new CalendarBuilder()
                    .build(new ByteArrayInputStream(content))
                    .getComponents(Component.VEVENT);
        } catch (ParserException e) {
            throw BusinessException.at(FILE, "calendar.file.unreadable", e.getLineNo());
        } catch (IOException | RuntimeException e) {
            throw BusinessException.at(FILE, "calendar.file.unreadable", 1);
        }
    }

    private static void read(CalendarComponent event, Map<LocalDate, NamedDay> days) {
        String name = VietnameseText.clean(text(event, Property.SUMMARY));
        if (name == null || name.length() > LONGEST_NAME) {
            throw BusinessException.at(FILE, "calendar.file.name", LONGEST_NAME);
        }
        if (event.getProperty(Property.RRULE).isPresent()) {
            throw BusinessException.at(FILE, "calendar.file.repeats", name);
        }
        LocalDate first = day(event, Property.DTSTART, name);
        LocalDate end =
                event.getProperty(Property.DTEND).isPresent() ? day(event, Property.DTEND, name) : first.plusDays(1);
        boolean fits = end.isAfter(first) && days.size() + ChronoUnit.DAYS.between(first, end) <= MOST_DAYS;
        if (!fits || !Days.isThinkable(first) || !Days.isThinkable(end)) {
            throw BusinessException.at(FILE, "calendar.file.span", name);
        }
        boolean worked = isWorked(event, name);
        first.datesUntil(end).forEach(day -> put(new NamedDay(day, worked, name), days));
    }

    private static void put(NamedDay said, Map<LocalDate, NamedDay> days) {
        NamedDay before = days.putIfAbsent(said.day(), said);
        if (before != null && before.worked() != said.worked()) {
            throw BusinessException.at(FILE, "calendar.file.both", Days.WRITTEN.format(said.day()));
        }
    }

    private static boolean isWorked(CalendarComponent event, String name) {
        return event.getProperties(Property.CATEGORIES).stream()
                        .anyMatch(category ->
                                category.getValue().toUpperCase(Locale.ROOT).contains(WORKING))
                || name.toLowerCase(Locale.ROOT).contains(MAKES_UP);
    }

    private static LocalDate day(CalendarComponent event, String property, String name) {
        return event.getProperty(property)
                .filter(DateProperty.class::isInstance)
                .map(found -> ((DateProperty<?>) found).getDate())
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .orElseThrow(() -> BusinessException.at(FILE, "calendar.file.wholeDays", name));
    }

    private static String text(CalendarComponent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }
}
