package vn.hotline.reporting.narrative;

import java.util.ArrayList;
import java.util.List;

/** A text and the numbers in it, in their order. */
public record NarrativeText(String text, List<TiedNumber> numbers) {

    /** In pieces, so that each number can be shown by its state. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (TiedNumber number : numbers) {
            if (number.start() > from) {
                pieces.add(new Piece(text.substring(from, number.start()), null, -1));
            }
            pieces.add(new Piece(number.shown(), number, numbers.indexOf(number)));
            from = number.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null, -1));
        }
        return pieces;
    }

    public long stale() {
        return numbers.stream().filter(TiedNumber::isStale).count();
    }

    public long typed() {
        return numbers.stream().filter(TiedNumber::isTyped).count();
    }

    /** With the present figure in the place of a number that no longer matches it. */
    public String updated(int index) {
        TiedNumber number = numbers.get(index);
        return number.present() == null
                ? text
                : text.substring(0, number.start()) + number.present() + text.substring(number.end());
    }

    /** With every number brought to its figure. */
    public String updated() {
        StringBuilder updated = new StringBuilder(text);
        for (int i = numbers.size() - 1; i >= 0; i--) {
            TiedNumber number = numbers.get(i);
            if (number.isStale() && number.present() != null) {
                updated.replace(number.start(), number.end(), number.present());
            }
        }
        return updated.toString();
    }
}
