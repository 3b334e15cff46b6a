package vn.hotline.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Vietnamese as people search it: without tones, d for đ and for Ð, whether the marks were typed composed or apart, y and
 * i where people write either ("Mỹ", "Mĩ"), with blanks of any kind. The pages' script (assets/fields.js) does the same
 * in the browser, and both are held against one table.
 */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_MARKED_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private static final Pattern ONE_BLANK = Pattern.compile(" ");

    /** What is not seen: a break that may fall there, a joint that may not. One cannot know whether words end at it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OTHER_BLANK = Pattern.compile("[\\p{Zs}&&[^ ]]");

    /**
     * The folded words whose i is as often written y: alone, after h, k, l, m, n, s, t, th, v, after qu, before ê. After
     * another vowel they are different sounds ("Thúy", "thúi"; "hay", "hai").
     */
    private static final Pattern I_OR_Y =
            Pattern.compile("((?:[hklmnstv]|th|qu)?)([iy])|(qu)([iy])(t|nh|n|p|c)|()([iy])(e\\p{L}*)");

    /** The commonest of all names has one spelling; "Thy" is another name. */
    private static final String ONLY_WITH_I = "thị";

    private VietnameseText() {}

    /**
     * As it is stored and shown: NFC, plain blanks, none of them outside, null for nothing. Signs that turn the direction of
     * what follows are left away: a number behind one is read backwards.
     */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String straight = TURNING.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll("");
        String plain = OTHER_BLANK.matcher(straight).replaceAll(" ");
        int begin = 0;
        int end = plain.length();
        while (begin < end && isBlank(plain.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(plain.charAt(end - 1))) {
            end--;
        }
        return begin == end ? null : plain.substring(begin, end);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || UNSEEN.matcher(String.valueOf(sign)).matches();
    }

    /** "Nguyễn Đức" becomes "nguyen duc". */
    public static String toneless(String text) {
        String marksApart = Normalizer.normalize(text, Form.NFD);
        return MARKS.matcher(marksApart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd');
    }

    /** Toneless with single blanks and all other signs as they are: what is looked for in a column. */
    public static String plain(String text) {
        return BLANKS.matcher(toneless(text)).replaceAll(" ").strip();
    }

    /** Toneless words with one blank between them: "Bà Rịa - Vũng Tàu" becomes "ba ria vung tau". */
    public static String folded(String text) {
        return BETWEEN_WORDS.matcher(toneless(text)).replaceAll(" ").strip();
    }

    /**
     * How a text may be read: as it stands, once with its unseen signs as blanks, once without them. What is typed or
     * pasted does not tell which was meant.
     */
    public static List<String> readings(String text) {
        Matcher unseen = UNSEEN.matcher(text);
        return unseen.find() ? List.of(unseen.replaceAll(" "), unseen.replaceAll("")) : List.of(text);
    }

    /** The distinct toneless words of a text, in order. */
    public static Set<String> words(String text) {
        return readings(text).stream()
                .map(VietnameseText::folded)
                .flatMap(ONE_BLANK::splitAsStream)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words, and beside those with an i or y that people write either way the other spelling. */
    public static Set<String> wordsInEverySpelling(String text) {
        Set<String> words = words(text);
        for (String marked : BETWEEN_MARKED_WORDS.split(
                Normalizer.normalize(UNSEEN.matcher(text).replaceAll(" "), Form.NFC)
                        .toLowerCase(Locale.ROOT))) {
            if (!marked.equals(ONLY_WITH_I)) {
                words.addAll(spellings(toneless(marked)));
            }
        }
        words.remove("");
        return words;
    }

    /** A toneless word in its one spelling or its two. */
    public static Set<String> spellings(String word) {
        Set<String> spellings = new LinkedHashSet<>(Set.of(word));
        Matcher either = I_OR_Y.matcher(word);
        if (either.matches()) {
            spellings.add(with("i", either));
            spellings.add(with("y", either));
        }
        return spellings;
    }

    /** A text that is searched again and again, folded once. */
    public static final class Searched {

        private final List<String> readings;

        public Searched(String text) {
            readings = readings(text).stream().map(VietnameseText::alike).toList();
        }

        /** Whether it begins with what was typed. */
        public boolean begins(Typed typed) {
            return typed.needles.stream().anyMatch(needle -> readings.stream().anyMatch(one -> one.startsWith(needle)));
        }

        /** Whether it holds what was typed, words or the beginnings of words in the order they stand there. */
        public boolean holds(Typed typed) {
            return typed.needles.stream().anyMatch(needle -> readings.stream().anyMatch(one -> one.contains(needle)));
        }
    }

    /** What a person typed, folded once. Nothing typed is held by every text. */
    public static final class Typed {

        private final List<String> needles;

        public Typed(String typed) {
            needles = needles(typed == null ? "" : typed);
        }
    }

    /** {@link Searched#holds} for once. */
    public static boolean holds(String text, String typed) {
        return new Searched(text).holds(new Typed(typed));
    }

    /** {@link Searched#begins} for once. */
    public static boolean begins(String text, String typed) {
        return new Searched(text).begins(new Typed(typed));
    }

    /** The last word may be unfinished ("li" for Lý or for Linh), so it is looked for in both ways. */
    private static List<String> needles(String typed) {
        List<String> needles = new ArrayList<>();
        for (String reading : readings(typed)) {
            String folded = folded(reading);
            int last = folded.lastIndexOf(' ') + 1;
            needles.add(alike(folded));
            needles.add(alike(folded.substring(0, last)) + (last > 0 ? " " : "") + folded.substring(last));
        }
        return needles;
    }

    /** Folded, with one sign for an i or y that may be either. */
    private static String alike(String text) {
        return ONE_BLANK
                .splitAsStream(folded(text))
                .map(word -> {
                    Matcher either = I_OR_Y.matcher(word);
                    return either.matches() ? with("ı", either) : word;
                })
                .collect(Collectors.joining(" "));
    }

    private static String with(String letter, Matcher either) {
        StringBuilder word = new StringBuilder();
        for (int group = 1; group <= either.groupCount(); group++) {
            String part = either.group(group);
            if (part != null) {
                word.append(part.equals("i") || part.equals("y") ? letter : part);
            }
        }
        return word.toString();
    }
}
