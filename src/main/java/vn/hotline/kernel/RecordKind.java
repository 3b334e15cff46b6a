package vn.hotline.kernel;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of records that have a number of their own, such as LH-2026-341827: prefix, year of its beginning, id. */
public enum RecordKind implements Labelled {
    CONTACT("LH"),
    COUNSELLING("TV"),
    REQUEST("YC"),
    CASE("CT"),
    REFERRAL("CG"),
    USER("ND"),
    AGENCY("CQ"),
    API_CLIENT("API"),
    CODE("DM"),
    REPORT("BC"),
    INDICATOR("SL"),
    SCHEDULE("LB"),
    SCHEDULED_REPORT("BL"),
    NOTIFICATION("TB");

    private static final int DIGITS = 6;
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2,3})-(\\d{4})-(\\d{1,12})");

    private final String prefix;

    RecordKind(String prefix) {
        this.prefix = prefix;
    }

    public String number(Instant beginning, long id) {
        String digits = Long.toString(id);
        // by hand: a file has a million of them
        return prefix
                + '-'
                + Days.dayOf(beginning).getYear()
                + '-'
                + "0".repeat(Math.max(0, DIGITS - digits.length()))
                + digits;
    }

    /** The id in a number as people type it ("lh-2026-341827"), if it is one of this kind. */
    public Optional<Long> idIn(String number) {
        Matcher parts = NUMBER.matcher(number.strip().toUpperCase(Locale.ROOT));
        return parts.matches() && parts.group(1).equals(prefix)
                ? Optional.of(Long.valueOf(parts.group(3)))
                : Optional.empty();
    }
}
