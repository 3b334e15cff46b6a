package vn.hotline.reporting;

import java.util.Map;

/**
 * One line of a report.
 *
 * @param code as in {@link Figure}
 * @param value null where there is no data for the period; zero is a count
 * @param compared for each comparison that was asked for
 * @param historic whether the value is a published total of the years before this system counted
 */
public record FigureRow(
        String code, Section section, Unit unit, Long value, Map<Comparison, Compared> compared, boolean historic) {

    public String getCode() {
        return code;
    }

    public Unit getUnit() {
        return unit;
    }

    public Long getValue() {
        return value;
    }

    public boolean isHistoric() {
        return historic;
    }
}
