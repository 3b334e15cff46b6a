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

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2,3})-(\\d{4})-(\\d{1,12})");

    private final String prefix;

    RecordKind(String prefix) {
        this.prefix = prefix;
    }

    public String number(Instant beginning, long id) {
        return "%s-%d-%06d".formatted(prefix, Days.dayOf(beginning).getYear(), id);
    }

    /** The id in a number as people type it ("lh-2026-341827"), if it is one of this kind. */
    public Optional<Long> idIn(String number) {
        Matcher parts = NUMBER.matcher(number.strip().toUpperCase(Locale.ROOT));
        return parts.matches() && parts.group(1).equals(prefix)
                ? Optional.of(Long.valueOf(parts.group(3)))
                : Optional.empty();
    }
}
