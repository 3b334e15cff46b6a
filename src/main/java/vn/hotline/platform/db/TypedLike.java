package vn.hotline.platform.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hotline.kernel.VietnameseText;

/**
 * What a person typed as patterns for LIKE on a column that compares without tones (utf8mb4_uca1400_ai_ci). LIKE ignores
 * tones; LOCATE and INSTR compare bytes and never do. What was typed is folded here, so the column's collation has only
 * to fold what is stored, which is composed and has plain blanks.
 */
public final class TypedLike {

    /** Stands before a sign that is meant as itself; a backslash is doubled by some and not by others on the way. */
    private static final char ESCAPE = '!';

    /** More words with two spellings than this are taken as they were typed: each doubles the patterns. */
    private static final int MOST_SPELLINGS = 16;

    private final List<String> patterns;

    private TypedLike(List<String> patterns) {
        this.patterns = patterns;
    }

    /** Patterns for texts that hold what was typed, in all its spellings. */
    public static TypedLike holding(String typed) {
        List<String> patterns = new ArrayList<>();
        for (String reading : VietnameseText.readings(typed == null ? "" : typed)) {
            String plain = VietnameseText.plain(reading);
            for (String spelling : spellings(plain)) {
                String pattern = "%" + literally(spelling) + "%";
                if (!patterns.contains(pattern)) {
                    patterns.add(pattern);
                }
            }
        }
        return new TypedLike(patterns);
    }

    /** Each word in each spelling. The other spelling of the last one counts as a whole word only: "ly" is not "linh". */
    private static List<String> spellings(String text) {
        List<String> texts = List.of("");
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            String gap = i == 0 ? "" : " ";
            Set<String> ways = texts.size() < MOST_SPELLINGS ? VietnameseText.spellings(words[i]) : Set.of(words[i]);
            List<String> longer = new ArrayList<>();
            for (String before : texts) {
                for (String way : ways) {
                    boolean ended = i == words.length - 1 && !way.equals(words[i]);
                    longer.add(before + gap + way + (ended ? " " : ""));
                }
            }
            texts = longer;
        }
        return texts;
    }

    /** A text as LIKE takes it for itself, with {@code escape '!'}. */
    public static String literally(String text) {
        StringBuilder literal = new StringBuilder();
        for (char sign : text.toCharArray()) {
            if (sign == '%' || sign == '_' || sign == ESCAPE) {
                literal.append(ESCAPE);
            }
            literal.append(sign);
        }
        return literal.toString();
    }

    /**
     * A condition in JPQL; its parameters are put into the map. A blank is put behind the column, so that its last word
     * ends like the others.
     *
     * @param name begins the names of the parameters
     */
    public String on(String column, String name, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add("concat(" + column + ", ' ') like :" + name + i + " escape '" + ESCAPE + "'");
            parameters.put(name + i, patterns.get(i));
        }
        return "(" + String.join(" or ", conditions) + ")";
    }
}
