package vn.hotline.reporting.publication.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hotline.reporting.publication.narrative.NumbersInText.Found;

/**
 * Ties the numbers of a text to their figures each time it was changed. Ties that were there stay with their number as
 * long as it is not changed, wherever words are put in, taken out or rewritten; a number that is new is tied if it is
 * written as a figure of the report is, and else counts as typed by hand. That a new number under a hundred equals some
 * figure says little: it is tied only if the figure's unit follows.
 */
public final class NumberTies {

    /** A number of the text before, and what it was taken from. */
    public record Kept(String shown, FigureRef ref) {}

    private NumberTies() {}

    /** @param kept the ties the text had, in its order */
    public static NarrativeText tie(String text, List<Kept> kept, ShownFigures figures) {
        List<Found> found = NumbersInText.in(text, figures.words().language());
        Kept[] same = common(found, kept);
        List<TiedNumber> numbers = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            numbers.add(same[i] != null ? tied(found.get(i), same[i], figures) : fresh(found.get(i), text, figures));
        }
        return new NarrativeText(text, numbers);
    }

    private static TiedNumber tied(Found found, Kept kept, ShownFigures figures) {
        return number(found, kept.shown.equals(found.roundly()), kept.ref, figures);
    }

    private static TiedNumber fresh(Found found, String text, ShownFigures figures) {
        String after = text.substring(found.end());
        boolean unitNeeded = isSmall(found.number());
        Optional<FigureRef> roundly = figures.find(found.roundly(), after, unitNeeded);
        if (roundly.isPresent()) {
            return number(found, true, roundly.get(), figures);
        }
        return number(
                found, false, figures.find(found.number(), after, unitNeeded).orElse(null), figures);
    }

    private static boolean isSmall(String number) {
        return number.matches("\\d{1,2}");
    }

    private static TiedNumber number(Found found, boolean withWord, FigureRef ref, ShownFigures figures) {
        return new TiedNumber(
                withWord ? found.start() : found.start() + found.word().length(),
                found.end(),
                withWord ? found.roundly() : found.number(),
                ref,
                ref == null ? null : figures.shown(ref).orElse(null));
    }

    /** The longest run of ties that the numbers still have in order; null for a number without one. */
    private static Kept[] common(List<Found> found, List<Kept> kept) {
        int[][] longest = new int[found.size() + 1][kept.size() + 1];
        for (int i = found.size() - 1; i >= 0; i--) {
            for (int j = kept.size() - 1; j >= 0; j--) {
                longest[i][j] = isSame(found.get(i), kept.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        Kept[] same = new Kept[found.size()];
        int i = 0;
        int j = 0;
        while (i < found.size() && j < kept.size()) {
            if (isSame(found.get(i), kept.get(j))) {
                same[i++] = kept.get(j++);
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return same;
    }

    private static boolean isSame(Found found, Kept kept) {
        return kept.shown.equals(found.roundly()) || kept.shown.equals(found.number());
    }
}
