package vn.hotline.platform.counting;

import java.util.List;

/**
 * A figure of the report and the rows it counts, defined once: the sum of these codes of this measure, and the list of
 * the rows that have them.
 *
 * @param code its name in reports, exports and the API, such as {@code interventions.violence}
 * @param codes empty for all codes of the measure
 */
public record Figure(String code, Section section, Unit unit, Measure measure, List<String> codes) {

    /** A figure with a name of its own, of all rows of the measure. */
    public static Figure named(String code, Unit unit, Measure measure) {
        return named(code, unit, measure, List.of());
    }

    /** A figure with a name of its own, of these codes. */
    public static Figure named(String code, Unit unit, Measure measure, List<String> codes) {
        return new Figure(code, Section.SUMMARY, unit, measure, codes);
    }

    /** Whether it is the number of all rows of its population. */
    public boolean whole() {
        return codes.isEmpty();
    }

    public boolean byProvince() {
        return !whole() && measure.dimension().isProvince();
    }
}
