package vn.hotline.kernel;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One slip of the fingers in a toneless word: a letter that is wrong, left out, one too many, or two neighbours that changed
 * places. Words of fewer than four letters become other words by nearly any slip ("lan", "lam", "lai") and are none of it.
 */
public final class OneTypo {

    /** Letters of the shortest word that is meant. */
    public static final int SHORTEST = 4;

    /** Longer ones are no names. */
    private static final int LONGEST = 16;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private OneTypo() {}

    /** Whether it may be meant by what was typed: a word of letters, neither too short nor too long. */
    public static boolean isForgivenIn(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /** Whether words that are forgiven may be meant by it: one of three letters may have lost the fourth. */
    public static boolean mayBe(String typed) {
        return typed.length() >= SHORTEST - 1
                && typed.length() <= LONGEST + 1
                && typed.chars().allMatch(Character::isLetter);
    }

    /** All words that may be meant by a typed one: some fifty for each letter. Never the word itself. */
    public static Set<String> meant(String typed) {
        Set<String> words = new LinkedHashSet<>();
        if (!mayBe(typed)) {
            return words;
        }
        for (int i = 0; i <= typed.length(); i++) {
            String before = typed.substring(0, i);
            String after = typed.substring(i);
            for (char letter : LETTERS.toCharArray()) {
                words.add(before + letter + after);
                if (!after.isEmpty()) {
                    words.add(before + letter + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                words.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                words.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        words.remove(typed);
        words.removeIf(word -> !isForgivenIn(word));
        return words;
    }

    /** Whether a word is meant by a typed one, as {@link #meant} says, of any letters. */
    public static boolean isMeant(String word, String typed) {
        if (!mayBe(typed) || !isForgivenIn(word) || word.equals(typed)) {
            return false;
        }
        int begin = 0;
        int shorter = Math.min(word.length(), typed.length());
        while (begin < shorter && word.charAt(begin) == typed.charAt(begin)) {
            begin++;
        }
        String rest = word.substring(begin);
        String typedRest = typed.substring(begin);
        return switch (word.length() - typed.length()) {
            case 1 -> rest.substring(1).equals(typedRest);
            case -1 -> rest.equals(typedRest.substring(1));
            case 0 -> rest.substring(1).equals(typedRest.substring(1)) || areSwapped(rest, typedRest);
            default -> false;
        };
    }

    private static boolean areSwapped(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
