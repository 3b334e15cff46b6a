package vn.hotline.reporting.figures;

import java.util.List;
import java.util.Locale;

/**
 * A figure of the report and the rows it counts, defined once: the sum of these codes of this measure, and the list of
 * the rows that have them.
 *
 * @param code its name in reports, exports and the API, such as {@code interventions.violence}
 * @param codes empty for all codes of the measure
 */
public record Figure(String code, Section section, Unit unit, Measure measure, List<String> codes) {

    /** A figure of one code, named after it. */
    static Figure coded(Section section, String prefix, Unit unit, Measure measure, String code) {
        return new Figure(prefix + code.toLowerCase(Locale.ROOT), section, unit, measure, List.of(code));
    }
}
