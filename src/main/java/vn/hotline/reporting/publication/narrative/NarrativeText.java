package vn.hotline.reporting.publication.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

    /** The place of a number as it is written and taken from somewhere; empty if it is there no more. */
    public OptionalInt indexOf(TiedNumber number) {
        return IntStream.range(0, numbers.size())
                .filter(i -> numbers.get(i).shown().equals(number.shown())
                        && Objects.equals(numbers.get(i).ref(), number.ref()))
                .findFirst();
    }

    public long stale() {
        return numbers.stream().filter(TiedNumber::stale).count();
    }

    public long typed() {
        return numbers.stream().filter(TiedNumber::typed).count();
    }

    /** With one number brought to its figure. */
    public NarrativeText updated(int index) {
        return updated(numbers.get(index)::equals);
    }

    /** With every number brought to its figure. */
    public NarrativeText updated() {
        return updated(TiedNumber::stale);
    }

    private NarrativeText updated(Predicate<TiedNumber> which) {
        StringBuilder body = new StringBuilder();
        List<TiedNumber> brought = new ArrayList<>();
        int from = 0;
        for (TiedNumber number : numbers) {
            body.append(text, from, number.start());
            String shown = which.test(number) && number.present() != null ? number.present() : number.shown();
            brought.add(new TiedNumber(
                    body.length(), body.length() + shown.length(), shown, number.ref(), number.present()));
            body.append(shown);
            from = number.end();
        }
        return new NarrativeText(body + text.substring(from), brought);
    }
}
