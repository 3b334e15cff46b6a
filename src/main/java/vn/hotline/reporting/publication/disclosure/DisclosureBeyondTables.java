package vn.hotline.reporting.publication.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.disclosure.Cover.Mark;
import vn.hotline.reporting.publication.narrative.FigureRef;
import vn.hotline.reporting.publication.narrative.ShownFigures;

/** What of the text and the charts has to be kept back because a table keeps it back. */
public final class DisclosureBeyondTables {

    private DisclosureBeyondTables() {}

    /**
     * @param ref what a number of the text was taken from; null if it was typed by hand, which is kept back if it is
     *     written as something that is
     */
    public static Mark of(FigureRef ref, String shown, Totals totals, ReportWords words, Cover cover) {
        if (cover == Cover.NONE) {
            return Mark.SHOWN;
        }
        if (ref == null) {
            return isWrittenAsHidden(shown, totals, words, cover) ? Mark.KEPT_BACK : Mark.SHOWN;
        }
        Mark own = cover.of(ref.code(), null);
        return switch (ref.aspect()) {
            case VALUE -> own;
            case ROUNDED, DAILY -> own == Mark.SHOWN ? Mark.SHOWN : Mark.KEPT_BACK;
            case COMPARED -> cover.of(ref.code(), ref.with());
            case DIFFERENCE, PERCENT ->
                own == Mark.SHOWN && cover.isShown(ref.code(), ref.with()) ? Mark.SHOWN : Mark.KEPT_BACK;
            case SHARE ->
                own == Mark.SHOWN && cover.isShown(ShownFigures.wholeOf(ref.code()), null)
                        ? Mark.SHOWN
                        : Mark.KEPT_BACK;
        };
    }

    private static boolean isWrittenAsHidden(String shown, Totals totals, ReportWords words, Cover cover) {
        for (FigureRow row : totals.rows()) {
            for (Long hidden : hidden(row, cover)) {
                if (words.numbers().number(hidden).equals(shown)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Long> hidden(FigureRow row, Cover cover) {
        List<Long> hidden = new ArrayList<>();
        if (!cover.isShown(row.code(), null)) {
            hidden.add(row.value());
        }
        row.compared().forEach((with, other) -> {
            if (!cover.isShown(row.code(), with)) {
                hidden.add(other.value());
            }
            if (other.difference() != null && !(cover.isShown(row.code(), null) && cover.isShown(row.code(), with))) {
                hidden.add(Math.abs(other.difference()));
            }
        });
        return hidden.stream().filter(Objects::nonNull).toList();
    }

    /** A point of a chart is the cell of the table with the same period; of other years only small ones are known. */
    public static Mark of(String code, Totals.Point point, Totals totals, Cover cover) {
        if (cover == Cover.NONE || point.value() == null) {
            return Mark.SHOWN;
        }
        if (point.period().equals(totals.counted())) {
            return cover.of(code, null);
        }
        for (Comparison with : Comparison.usual()) {
            if (point.period().equals(totals.compared().get(with))) {
                return cover.of(code, with);
            }
        }
        return DisclosureControl.isSmall(point.value()) ? Mark.SMALL : Mark.SHOWN;
    }
}
