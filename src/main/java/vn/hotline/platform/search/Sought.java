package vn.hotline.platform.search;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.hotline.kernel.OneTypo;
import vn.hotline.kernel.VietnameseText;

/** What a person searched, to be shown in the texts of the records it found. */
public final class Sought {

    private static final int FEWEST_DIGITS = 3;

    private final String typed;
    private final Set<String> words;
    private final boolean isMistyped;

    private Sought(String typed, boolean isMistyped) {
        this.typed = typed;
        this.words = VietnameseText.wordsInEverySpelling(typed);
        this.isMistyped = isMistyped;
    }

    /** As it was typed. */
    public static Sought asTyped(String typed) {
        return new Sought(typed, false);
    }

    /** As it may have been meant: names alone tell why a record was found, and by another word. */
    public static Sought mistyped(String typed) {
        return new Sought(typed, true);
    }

    /** Empty if the text holds no word that was typed, nor begins one. */
    public Optional<Excerpt> inText(String labelKey, String text) {
        return isMistyped ? Optional.empty() : Excerpt.of(labelKey, text, this::isBegun);
    }

    public Optional<Excerpt> inName(String labelKey, String name) {
        Predicate<String> found = isMistyped ? this::isMeant : this::isBegun;
        return Excerpt.of(labelKey, name, found);
    }

    /** The whole number, if what was typed holds digits of it; empty else. */
    public Optional<Excerpt> inNumber(String labelKey, String shown) {
        if (shown == null || isMistyped) {
            return Optional.empty();
        }
        String digits = shown.replaceAll("\\D", "");
        String asked = typed.replaceAll("\\D", "");
        String athome = asked.startsWith("84") ? "0" + asked.substring(2) : asked;
        boolean held = asked.length() >= FEWEST_DIGITS && (digits.contains(asked) || digits.contains(athome));
        return held ? Optional.of(new Excerpt(labelKey, "", shown, "")) : Optional.empty();
    }

    private boolean isBegun(String word) {
        return words.stream().anyMatch(one -> one.length() > 1 && word.startsWith(one));
    }

    private boolean isMeant(String word) {
        return words.stream().anyMatch(one -> OneTypo.isMeant(word, one));
    }
}
