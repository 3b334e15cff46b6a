package vn.hotline.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hotline.kernel.VietnameseText;

/**
 * Where a record holds what was searched: a piece of one of its texts with the first word that was found.
 *
 * @param labelKey what the text is called
 * @param before what stands before the word, cut at a blank
 * @param found the word as it is written
 * @param after what stands behind it
 */
public record Excerpt(String labelKey, String before, String found, String after) {

    /** Signs shown on each side. */
    private static final int AROUND = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int FEWEST_DIGITS = 3;

    /** Empty if the text holds no word that was typed, nor begins one. */
    public static Optional<Excerpt> of(String labelKey, String text, String typed) {
        if (text == null) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(VietnameseText.wordsInEverySpelling(typed));
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            for (String spelling : VietnameseText.spellings(VietnameseText.toneless(word.group()))) {
                if (words.stream().anyMatch(one -> one.length() > 1 && spelling.startsWith(one))) {
                    return Optional.of(cut(labelKey, text, word.start(), word.end()));
                }
            }
        }
        return Optional.empty();
    }

    /** The whole number, if what was typed holds digits of it; empty else. */
    public static Optional<Excerpt> ofNumber(String labelKey, String shown, String typed) {
        if (shown == null) {
            return Optional.empty();
        }
        String digits = shown.replaceAll("\\D", "");
        String asked = typed.replaceAll("\\D", "");
        String athome = asked.startsWith("84") ? "0" + asked.substring(2) : asked;
        boolean held = asked.length() >= FEWEST_DIGITS && (digits.contains(asked) || digits.contains(athome));
        return held ? Optional.of(new Excerpt(labelKey, "", shown, "")) : Optional.empty();
    }

    private static Excerpt cut(String labelKey, String text, int from, int to) {
        int begin = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        String before = text.substring(begin, from);
        String after = text.substring(to, end);
        if (begin > 0) {
            before = "…" + before.substring(Math.max(0, before.indexOf(' ')));
        }
        if (end < text.length()) {
            after = (after.lastIndexOf(' ') > 0 ? after.substring(0, after.lastIndexOf(' ')) : after) + "…";
        }
        return new Excerpt(labelKey, before, text.substring(from, to), after);
    }
}
