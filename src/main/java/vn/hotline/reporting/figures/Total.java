package vn.hotline.reporting.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import vn.hotline.kernel.Helpline;
import vn.hotline.platform.counting.Cell;
import vn.hotline.platform.counting.Measure;

/**
 * The key of a kept sum: a cell's measure and code over a day, month or year, in its centre and in all centres together.
 */
record Total(Helpline line, Grain grain, LocalDate start, Measure measure, String code, int centreId) {

    /** In place of a centre: the sum of all. */
    static final int ALL_CENTRES = 0;

    /** Whoever writes several writes them in this order, so that two writers cannot lock each other out. */
    static final Comparator<Total> IN_ORDER_OF_KEY = Comparator.comparing((Total total) -> total.line.name())
            .thenComparing(Total::centreId)
            .thenComparing(total -> total.grain.code())
            .thenComparing(Total::start)
            .thenComparing(total -> total.measure.name())
            .thenComparing(Total::code);

    /** Adds a cell's amount to its day, its month and its year, in its centre and in all. */
    static void add(Map<Total, Long> sums, Cell cell, long amount) {
        for (Grain grain : Grain.values()) {
            for (int centre : new int[] {cell.centreId(), ALL_CENTRES}) {
                sums.merge(
                        new Total(cell.line(), grain, grain.startOf(cell.day()), cell.measure(), cell.code(), centre),
                        amount,
                        Long::sum);
            }
        }
    }
}
