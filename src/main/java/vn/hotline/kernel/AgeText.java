package vn.hotline.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an age as people say and write it, in Vietnamese and English, with or without tones: "12/03/2019", "12-3-2019",
 * "ngày 12 tháng 3 năm 2019", "2019-03-12", "3/2019", "2019", "2k9", "sinh năm 2019", "born 2015", "7", "7t", "khoảng 7
 * tuổi", "1 tuổi rưỡi", "2,5 tuổi", "1 tuổi 6 tháng", "18 tháng", "2 tuần", "10 ngày", "sơ sinh", "18 months".
 *
 * <p>All of the text is read, or it is refused. A part left aside would be an age nobody told: of "18 tháng" the number
 * alone is an adult. A range, a border ("dưới 16") and a year of two digits say no age and are refused, too.
 */
final class AgeText {

    private static final int MONTHS = 12;
    private static final int DAYS_OF_A_WEEK = 7;

    private static final Set<String> NOTHING_KNOWN =
            Set.of("khong ro", "khong biet", "chua ro", "chua biet", "unknown", "not known", "?");
    private static final Set<String> NEWBORN = Set.of("so sinh", "moi sinh", "moi de", "newborn", "new born");

    private static final Pattern ABOUT = Pattern.compile(
            "(tam khoang|khoang chung|khoang|chung|uoc chung|uoc|tam|do|co|hon|about|around|approximately|approx|over|~) ?");
    private static final Pattern BORN = Pattern.compile(
            "(sinh ngay|sinh nam|sinh thang|sinh|ngay sinh|nam sinh|ns|sn|born on|born in|born|b|dob|nam) ?:? ?");

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-]| )(\\d{1,2})\\2(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern DAY_IN_WORDS = Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2}),? nam (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:thang )?(\\d{1,2}) ?(?:[/.-]|,? nam) ?(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEAR_OF_THE_2000S = Pattern.compile("2k(\\d{0,2})");

    private static final String OF_AGE = "(?: tuoi|[ -]old| of age)?";
    private static final String YEARS = "(?:tuoi|t|nam|years?|yrs?|yo|y/o|y)" + OF_AGE;
    private static final String MONTH_UNIT = "(?:thang|th|months?|mths?|mos?)" + OF_AGE;
    private static final String WEEK_UNIT = "(?:tuan|weeks?|wks?)" + OF_AGE;
    private static final String DAY_UNIT = "(?:ngay|days?)" + OF_AGE;
    private static final Pattern WHOLE_YEARS = Pattern.compile("(\\d{1,3})(?:[ -]?" + YEARS + ")?");
    private static final Pattern YEARS_AND_A_HALF = Pattern.compile(
            "(\\d{1,3})(?:[ -]?" + YEARS + " ruoi| ruoi|[.,]5[ -]?" + YEARS + "| and a half[ -]" + YEARS + ")");
    private static final Pattern YEARS_AND_MONTHS =
            Pattern.compile("(\\d{1,3})[ -]?" + YEARS + "(?:,| va| and)? ?(\\d{1,2})[ -]?" + MONTH_UNIT);
    private static final Pattern WHOLE_MONTHS = Pattern.compile("(\\d{1,4})[ -]?" + MONTH_UNIT);
    private static final Pattern MONTHS_AND_A_HALF = Pattern.compile("(\\d{1,4})[ -]?" + MONTH_UNIT + " ruoi");
    private static final Pattern MONTHS_AND_DAYS =
            Pattern.compile("(\\d{1,4})[ -]?" + MONTH_UNIT + "(?:,| va| and)? ?(\\d{1,2})[ -]?" + DAY_UNIT);
    private static final Pattern WEEKS = Pattern.compile("(\\d{1,4})[ -]?" + WEEK_UNIT);
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})[ -]?" + DAY_UNIT);

    private final String field;
    private final LocalDate toldOn;

    private AgeText(String field, LocalDate toldOn) {
        this.field = field;
        this.toldOn = toldOn;
    }

    static Age read(String text, String field, LocalDate toldOn) {
        String plain = text == null ? "" : plain(text);
        return plain.isEmpty()
                ? Age.unknown()
                : new AgeText(field, toldOn).read(plain).checked(field, toldOn);
    }

    /** Lower case, without tones, digits and signs of every width as the ones on the keyboard, single blanks. */
    private static String plain(String text) {
        return VietnameseText.toneless(PlainSigns.of(text)).replaceAll(" ?[.,;]$", "");
    }

    private Age read(String text) {
        if (NOTHING_KNOWN.contains(text)) {
            return Age.unknown();
        }
        if (NEWBORN.contains(text)) {
            return Age.ofMonths(0, toldOn);
        }
        String plainly = without(ABOUT, text);
        Age birth = birth(without(ABOUT, without(BORN, plainly)));
        if (birth != null) {
            return birth;
        }
        Age told = told(plainly);
        if (told == null) {
            throw BusinessException.at(field, "age.unreadable");
        }
        return told;
    }

    private static String without(Pattern beginning, String text) {
        Matcher found = beginning.matcher(text);
        return found.lookingAt() ? text.substring(found.end()) : text;
    }

    private Age birth(String typed) {
        String text = typed.replaceAll(" ?([/.-]) ?", "$1");
        Matcher found;
        if ((found = DAY_FIRST.matcher(text)).matches()) {
            return born(found.group(4), found.group(3), found.group(1));
        }
        if ((found = YEAR_FIRST.matcher(text)).matches()) {
            return born(found.group(1), found.group(3), found.group(4));
        }
        if ((found = DAY_IN_WORDS.matcher(text)).matches()) {
            return born(found.group(3), found.group(2), found.group(1));
        }
        if ((found = MONTH.matcher(text)).matches()) {
            return bornIn(found.group(2), found.group(1));
        }
        if ((found = ISO_MONTH.matcher(text)).matches()) {
            return bornIn(found.group(1), found.group(2));
        }
        if (YEAR.matcher(text).matches()) {
            return Age.bornIn(Integer.parseInt(text));
        }
        if ((found = YEAR_OF_THE_2000S.matcher(text)).matches()) {
            return Age.bornIn(2000 + (found.group(1).isEmpty() ? 0 : number(found, 1)));
        }
        return null;
    }

    private Age born(String year, String month, String day) {
        try {
            return Age.born(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            throw BusinessException.at(field, "age.unreadable");
        }
    }

    private Age bornIn(String year, String month) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > MONTHS) {
            throw BusinessException.at(field, "age.unreadable");
        }
        return Age.bornIn(Integer.parseInt(year), number);
    }

    private Age told(String text) {
        Matcher found;
        if ((found = WHOLE_YEARS.matcher(text)).matches()) {
            return Age.ofYears(number(found, 1), toldOn);
        }
        if ((found = YEARS_AND_A_HALF.matcher(text)).matches()) {
            return Age.ofMonths(number(found, 1) * MONTHS + MONTHS / 2, toldOn);
        }
        if ((found = YEARS_AND_MONTHS.matcher(text)).matches() && number(found, 2) < MONTHS) {
            return Age.ofMonths(number(found, 1) * MONTHS + number(found, 2), toldOn);
        }
        if ((found = WHOLE_MONTHS.matcher(text)).matches()) {
            return Age.ofMonths(number(found, 1), toldOn);
        }
        if ((found = MONTHS_AND_A_HALF.matcher(text)).matches()) {
            return since(toldOn.minusMonths(number(found, 1)).minusDays(15));
        }
        if ((found = MONTHS_AND_DAYS.matcher(text)).matches()) {
            return since(toldOn.minusMonths(number(found, 1)).minusDays(number(found, 2)));
        }
        if ((found = WEEKS.matcher(text)).matches()) {
            return Age.ofDays(number(found, 1) * DAYS_OF_A_WEEK, toldOn);
        }
        if ((found = DAYS.matcher(text)).matches()) {
            return Age.ofDays(number(found, 1), toldOn);
        }
        return null;
    }

    private Age since(LocalDate day) {
        return Age.ofDays((int) ChronoUnit.DAYS.between(day, toldOn), toldOn);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
