package vn.hotline.reporting.publication.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.reporting.figures.totals.Language;

/**
 * Finds the numbers of a text that can be figures. What only looks like one is left out: the hotline's own number,
 * years (four digits without a sign between thousands, which figures always have), days, months and quarters, numbers
 * of laws and records.
 */
final class NumbersInText {

    /** @param word "hơn" and the like with the blank behind it, or empty */
    record Found(int start, String word, String number) {

        int end() {
            return start + word.length() + number.length();
        }

        /** With its word, as round numbers are written. */
        String roundly() {
            return word + number;
        }
    }

    private static final Pattern NO_FIGURES = Pattern.compile("(?iu)(?:tổng đài|đường dây|hotline|line)\\s+111\\b"
            + "|\\b1[89]00[ .]?\\d{3,4}\\b(?![.,]\\d|%)"
            + "|\\b\\d{1,2}/\\d{1,2}(?:/\\d{4})?\\b"
            + "|\\b\\d+/\\d{4}(?:/[\\p{L}\\d-]+)?"
            + "|\\b[\\p{L}]+-\\d[\\d-]*"
            + "|\\b\\d{1,2}\\s+(?:tháng|months?)\\b"
            + "|\\b(?:tháng|quý|ngày|quarter|month)\\s+\\d{1,2}\\b");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final String NUMBER = "((?:hơn|gần|over|nearly)\\s)?"
            + "((?<![\\p{L}\\d.,/-])(?:\\d{1,3}(?:%1$s\\d{3})+|\\d+)(?:%2$s\\d+)?%%?)(?![\\p{L}\\d/])";

    private NumbersInText() {}

    static List<Found> in(String text, Language language) {
        String masked = NO_FIGURES.matcher(text).replaceAll(find -> " "
                .repeat(find.group().length()));
        Matcher numbers = pattern(language).matcher(masked);
        List<Found> found = new ArrayList<>();
        while (numbers.find()) {
            if (!YEAR.matcher(numbers.group(2)).matches()) {
                String word = numbers.group(1) == null ? "" : numbers.group(1);
                found.add(new Found(numbers.start(), word, numbers.group(2)));
            }
        }
        return found;
    }

    private static Pattern pattern(Language language) {
        boolean vietnamese = language == Language.VI;
        return Pattern.compile(NUMBER.formatted(vietnamese ? "\\." : ",", vietnamese ? "," : "\\."));
    }
}
