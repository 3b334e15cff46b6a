package vn.hotline.shift;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.VietnameseText;

/** An hour of the day as people write it: 22, 22h, 22h30, 22:30, 22.30, 2230; 24h is midnight. */
final class TypedHour {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}?)(?:\\s*[hHgG:.]\\s*)?([0-5]\\d)?");
    private static final int HOURS = 24;

    private TypedHour() {}

    /** @return empty for what is no hour */
    static Optional<LocalTime> read(String typed) {
        String cleaned = VietnameseText.clean(typed);
        Matcher written = WRITTEN.matcher(cleaned == null ? "" : cleaned);
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(written.group(1));
        int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        boolean isMidnight = hour == HOURS && minute == 0;
        return hour < HOURS || isMidnight ? Optional.of(LocalTime.of(hour % HOURS, minute)) : Optional.empty();
    }
}
