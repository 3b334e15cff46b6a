package vn.hotline.reporting.figures;

import java.util.List;

/**
 * A figure of the report and the rows it counts, defined once: the sum of these codes of this measure, and the list of
 * the rows that have them.
 *
 * @param code its name in reports, exports and the API, such as {@code interventions.violence}
 * @param codes empty for all codes of the measure
 */
public record Figure(String code, Section section, Unit unit, Measure measure, List<String> codes) {

    /** Whether it is the number of all rows of its population. */
    public boolean whole() {
        return codes.isEmpty();
    }

    public boolean byProvince() {
        return !whole() && measure.dimension().isProvince();
    }
}
