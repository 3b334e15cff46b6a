package vn.hotline.kernel;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Vietnamese as people search it: without tones, d for đ, whether the marks were typed composed or apart. */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private VietnameseText() {}

    /** As it is stored and shown: NFC, outer blanks removed, null for nothing. */
    public static String clean(String text) {
        return text == null || text.isBlank() ? null : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** "Nguyễn Đức" becomes "nguyen duc". */
    public static String toneless(String text) {
        String marksApart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(marksApart)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** The distinct toneless words of a text, in order. */
    public static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN_WORDS.split(toneless(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
