package vn.hotline.reporting.analysis.pivot;

import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.reporting.figures.Measures;

/** What features offer to be counted, by the names in addresses. */
public final class Pivots {

    public static final PivotMeasure CONTACTS = named("CONTACTS");
    public static final PivotMeasure TOPICS = named("TOPICS");
    public static final PivotMeasure CASES = named("CASES");
    public static final PivotMeasure CASE_PERSONS = named("CASE_PERSONS");
    public static final PivotMeasure REFERRALS = named("REFERRALS");
    public static final PivotMeasure HELPED = named("HELPED");
    public static final PivotMeasure MISSED_LIMITS = named("MISSED_LIMITS");

    private Pivots() {}

    private static PivotMeasure named(String name) {
        return Measures.STANDARD.pivot(name).orElseThrow();
    }
}
