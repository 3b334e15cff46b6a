package vn.hotline.reporting.figures.totals;

import java.time.LocalDate;
import java.util.Map;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Unit;

/**
 * One line of a report.
 *
 * @param code as in {@link Figure}
 * @param value null where there is no data for the period; zero is a count
 * @param compared for each comparison that was asked for
 * @param historic whether the value is a published total
 * @param since the day from which the period was counted in full; null where all of it was
 */
public record FigureRow(
        String code,
        Section section,
        Unit unit,
        Long value,
        Map<Comparison, Compared> compared,
        boolean historic,
        LocalDate since) {

    /** A figure of a period that is known as a whole. */
    public FigureRow(
            String code, Section section, Unit unit, Long value, Map<Comparison, Compared> compared, boolean historic) {
        this(code, section, unit, value, compared, historic, null);
    }
}
