package vn.hotline.kernel;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of records that have a number of their own, such as LH-2026-341827: prefix, year of its beginning, id. */
public enum RecordKind implements Labelled {
    ARRIVAL("HC"),
    CALL_BACK("GL"),
    CALLER_FLAG("DD"),
    CONTACT("LH"),
    COUNSELLING("TV"),
    REQUEST("YC"),
    CASE("CT"),
    REFERRAL("CG"),
    CLOCK("HL"),
    CALENDAR("LN"),
    USER("ND"),
    AGENCY("CQ"),
    API_CLIENT("API"),
    CODE("DM"),
    REPORT("BC"),
    INDICATOR("SL"),
    PUBLISHED("CB"),
    SCHEDULE("LB"),
    SCHEDULED_REPORT("BL"),
    NOTIFICATION("TB"),
    ACCESS("QT"),
    SCRIPT("KB"),
    PHRASE("MC"),
    DUTY_NUMBER("DT"),
    SHIFT_NOTE("BG"),
    ROSTER_DUTY("CA"),
    RUBRIC("TC"),
    REVIEW("CL"),
    /** Kept for one of the others. */
    FILE("TE");

    /** Of kinds that come many a minute. No more: a restart leaves out what is left of a draw, and people read these numbers. */
    public static final int DRAWN_AT_ONCE = 10;

    private static final int DIGITS = 6;
    private static final String GAP = "[\\p{Z}\\s.,:/_\\-\\u2010-\\u2015]*";

    /** Prefix, year and digits with anything between them that people put there, or the digits alone behind the prefix. */
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2,3})" + GAP + "(\\d{4})" + GAP + "(\\d{1,12})");

    /** Four digits that are a year are no number yet. */
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("([A-Z]{2,3})" + GAP + "(?!(?:19|20)\\d\\d$)(\\d{1,9})");

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

    /** The id in a number as people type it ("lh-2026-341827", "LH 2026 003585", "lh3585"), if it is one of this kind. */
    public Optional<Long> idIn(String typed) {
        String number =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher withoutYear = WITHOUT_YEAR.matcher(number);
        if (withoutYear.matches()) {
            return idOf(withoutYear.group(1), withoutYear.group(2));
        }
        Matcher parts = NUMBER.matcher(number);
        return parts.matches() ? idOf(parts.group(1), parts.group(3)) : Optional.empty();
    }

    private Optional<Long> idOf(String typedPrefix, String digits) {
        return typedPrefix.equals(prefix) ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    /** The id in digits alone ("3585", "003585"), which may be one of any kind; "0900" begins a telephone number. */
    public static Optional<Long> idInDigits(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return digits.matches("[1-9]\\d{0,8}|0\\d{5,8}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
