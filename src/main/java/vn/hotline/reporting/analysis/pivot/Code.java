package vn.hotline.reporting.analysis.pivot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Measure;

/**
 * The codes of dimensions of time are numbers: 2026, 20261 for its first quarter, 202601 for its first month, 1 to 7
 * from Monday, 0 to 23.
 */
public final class Code {

    public static final String UNKNOWN = Measure.UNKNOWN;

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern QUARTER = Pattern.compile("[12]\\d{3}[1-4]");
    private static final Pattern MONTH = Pattern.compile("[12]\\d{3}(0[1-9]|1[0-2])");
    private static final Pattern WEEKDAY = Pattern.compile("[1-7]");
    private static final Pattern HOUR = Pattern.compile("1?\\d|2[0-3]");
    private static final Pattern LISTED = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final Pattern PROVINCE = Pattern.compile("\\d{1,5}|" + UNKNOWN);
    private static final Pattern CENTRE = Pattern.compile("\\d{1,2}");

    private Code() {}

    /** Whether there can be such a code. */
    public static boolean isOf(Dimension dimension, String code) {
        return switch (dimension.kind()) {
            case YEAR -> YEAR.matcher(code).matches();
            case QUARTER -> QUARTER.matcher(code).matches();
            case MONTH -> MONTH.matcher(code).matches();
            case WEEKDAY -> WEEKDAY.matcher(code).matches();
            case HOUR -> HOUR.matcher(code).matches();
            case CONSTANT -> code.equals(UNKNOWN) || dimension.constantNames().contains(code);
            case LIST, LIST_OF_LINE -> LISTED.matcher(code).matches();
            case PROVINCE_THEN, PROVINCE_NOW -> PROVINCE.matcher(code).matches();
            case CENTRE -> CENTRE.matcher(code).matches();
        };
    }

    /** The days a code of a year, quarter or month stands for. */
    public static Period days(Dimension dimension, String code) {
        int number = Integer.parseInt(code);
        return switch (dimension.kind()) {
            case YEAR -> Period.year(number);
            case QUARTER ->
                Period.months(
                        YearMonth.of(number / 10, (number % 10 - 1) * MONTHS_OF_A_QUARTER + 1), MONTHS_OF_A_QUARTER);
            case MONTH -> Period.months(YearMonth.of(number / 100, number % 100), 1);
            default -> throw new IllegalArgumentException(dimension + " has no days");
        };
    }

    /** The years, quarters or months of a period, in their order. */
    public static List<String> course(Dimension dimension, Period period) {
        List<String> codes = new ArrayList<>();
        LocalDate day = period.from();
        while (!day.isAfter(period.to())) {
            String code = on(dimension, day);
            codes.add(code);
            day = days(dimension, code).to().plusDays(1);
        }
        return codes;
    }

    private static String on(Dimension dimension, LocalDate day) {
        return switch (dimension.kind()) {
            case YEAR -> Integer.toString(day.getYear());
            case QUARTER -> day.getYear() + Integer.toString((day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1);
            case MONTH -> "%d%02d".formatted(day.getYear(), day.getMonthValue());
            default -> throw new IllegalArgumentException(dimension + " has no days");
        };
    }
}
