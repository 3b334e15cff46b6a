package vn.hotline.reporting.publication.document;

import java.util.List;
import vn.hotline.platform.counting.Figure;
import vn.hotline.reporting.figures.FigureRevision;

/**
 * One of the changes that make a figure differ from what was frozen.
 *
 * @param amount by how much it moved the figure
 */
public record FigureReason(FigureRevision revision, long amount) {

    /** Those of the changes that moved the figure, in the order they happened. */
    static List<FigureReason> of(Figure figure, List<FigureRevision> revisions) {
        return revisions.stream()
                .map(revision -> new FigureReason(revision, amount(figure, revision)))
                .filter(reason -> reason.amount != 0)
                .toList();
    }

    private static long amount(Figure figure, FigureRevision revision) {
        return revision.amounts().entrySet().stream()
                .filter(cell -> cell.getKey().measure() == figure.measure())
                .filter(cell -> figure.codes().isEmpty()
                        || figure.codes().contains(cell.getKey().code()))
                .mapToLong(cell -> cell.getValue())
                .sum();
    }
}
