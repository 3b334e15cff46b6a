package vn.hotline.platform.search;

import java.util.Optional;
import java.util.function.Predicate;
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

    /** With the first word of which a spelling is sought. */
    static Optional<Excerpt> of(String labelKey, String text, Predicate<String> isSought) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (VietnameseText.spellings(VietnameseText.toneless(word.group())).stream()
                    .anyMatch(isSought)) {
                return Optional.of(cut(labelKey, text, word.start(), word.end()));
            }
        }
        return Optional.empty();
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
