package vn.hotline.reporting.publication.document;

import java.util.List;
import vn.hotline.reporting.figures.Figure;
import vn.hotline.reporting.figures.FigureShift;

/**
 * One of the changes that make a figure differ from what was frozen.
 *
 * @param amount by how much it moved the figure
 */
public record FigureReason(FigureShift shift, long amount) {

    /** Those of the changes that moved the figure, in the order they happened. */
    static List<FigureReason> of(Figure figure, List<FigureShift> shifts) {
        return shifts.stream()
                .map(shift -> new FigureReason(shift, amount(figure, shift)))
                .filter(reason -> reason.amount != 0)
                .toList();
    }

    private static long amount(Figure figure, FigureShift shift) {
        return shift.amounts().entrySet().stream()
                .filter(cell -> cell.getKey().measure() == figure.measure())
                .filter(cell -> figure.codes().isEmpty()
                        || figure.codes().contains(cell.getKey().code()))
                .mapToLong(cell -> cell.getValue())
                .sum();
    }
}
