package vn.hotline.reporting.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.hotline.platform.counting.Cell;

/** What a record adds to the figures, cell by cell. {@link FigureVerification} counts the same from the tables. */
public final class FigureCells {

    private FigureCells() {}

    /** @param facts of a feature's event; null for a record that does not count */
    public static Map<Cell, Long> of(Object facts) {
        return of(facts, Measures.STANDARD);
    }

    public static Map<Cell, Long> of(Object facts, Measures measures) {
        Map<Cell, Long> amounts = new LinkedHashMap<>();
        measures.all().forEach(measure -> measure.count(facts, amounts));
        return amounts;
    }

    /** What has to be added to the figures so that they hold {@code after} where they held {@code before}. */
    public static Map<Cell, Long> difference(Map<Cell, Long> before, Map<Cell, Long> after) {
        Map<Cell, Long> difference = new LinkedHashMap<>();
        before.forEach((cell, amount) -> difference.merge(cell, -amount, Long::sum));
        after.forEach((cell, amount) -> difference.merge(cell, amount, Long::sum));
        difference.values().removeIf(amount -> amount == 0);
        return difference;
    }
}
