package vn.hotline.kernel.sealing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.VietnameseText;

/**
 * Takes apart what a person typed into the search box: words, and numbers as people write them ("(024) 3733 3344",
 * "0900.000.147"), in any order. What cannot be known is tried in the ways it may be meant: digits with gaps are one
 * number first, else single ones; unseen signs stand between words first, else within one.
 */
final class TypedSearch {

    /** @param text a folded word, or a number as it was typed */
    record Part(String text, boolean isNumber) {}

    /** Digits with what people put between them. A letter beside a digit makes it a word ("5A", "k9"). */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[+(]*\\d[\\d\\s().,/+\\-\\u2010-\\u2015]*(?<=[\\d)])(?![\\p{L}\\p{N}])");

    private static final int FEWEST_DIGITS = 3;

    private TypedSearch() {}

    static List<List<Part>> meanings(String typed) {
        Set<List<Part>> meanings = new LinkedHashSet<>();
        for (String reading : VietnameseText.readings(typed)) {
            // blanks of every kind become plain ones, digits of every width too
            String plain = Normalizer.normalize(reading, Normalizer.Form.NFKC);
            meanings.add(parts(plain, true));
            meanings.add(parts(plain, false));
        }
        return List.copyOf(meanings);
    }

    private static List<Part> parts(String text, boolean gapsWithinNumbers) {
        List<Part> parts = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int at = 0;
        while (number.find()) {
            words(text.substring(at, number.start()), parts);
            numbers(number.group(), gapsWithinNumbers, parts);
            at = number.end();
        }
        words(text.substring(at), parts);
        return parts.stream().distinct().toList();
    }

    private static void numbers(String group, boolean one, List<Part> parts) {
        for (String piece : one ? new String[] {group} : group.split("\\D+")) {
            if (piece.replaceAll("\\D", "").length() >= FEWEST_DIGITS) {
                parts.add(new Part(piece.strip(), true));
            } else {
                words(piece, parts);
            }
        }
    }

    private static void words(String text, List<Part> parts) {
        VietnameseText.words(text).forEach(word -> parts.add(new Part(word, false)));
    }
}
