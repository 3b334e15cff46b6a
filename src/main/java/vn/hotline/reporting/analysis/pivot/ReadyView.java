package vn.hotline.reporting.analysis.pivot;

import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;
import vn.hotline.kernel.Status;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.reporting.figures.Measures;

/**
 * Tables that come with the system. Those of abused children are the ones that Circular 13/2021/TT-BLĐTBXH asks for:
 * children under 16, and those whose age is unknown, in cases of the types that the Law on Children calls abuse.
 */
public enum ReadyView implements Labelled {
    ABUSED_BY_SEX(Abused.PERSONS, "AGE_BAND", "SEX", Abused.CONDITIONS),
    ABUSED_BY_TYPE(Abused.PERSONS, "INTERVENTION_TYPE", "SEX", Abused.CONDITIONS),
    ABUSED_BY_FORM(Abused.PERSONS, "FORM_OF_HARM", "SEX", Abused.CONDITIONS),
    ABUSED_BY_SETTING(Abused.PERSONS, "SETTING", "AGE_BAND", Abused.CONDITIONS),
    ABUSED_BY_PROVINCE(Abused.PERSONS, "PROVINCE_NOW", "INTERVENTION_TYPE", Abused.CONDITIONS),
    CONTACTS_BY_HOUR("CONTACTS", "WEEKDAY", "HOUR", List.of()),
    CONTACTS_BY_CHANNEL("CONTACTS", "MONTH", "CHANNEL", List.of()),
    TOPICS_BY_MONTH("TOPICS", "TOPIC", "MONTH", List.of()),
    REASONS("CONTACTS", "REASON", "LEVEL", List.of(condition("LEVEL", "INFORMATION", "IN_DEPTH", "INTERVENTION"))),
    CASES_BY_PROVINCE("CASES", "PROVINCE_NOW", "INTERVENTION_TYPE", List.of()),
    OPEN_CASES("CASES", "CASE_STATUS", "URGENCY", List.of(condition("CASE_STATUS", open("CASE_STATUS")))),
    REFERRALS_BY_AGENCY("REFERRALS", "AGENCY_KIND", "REFERRAL_STATUS", List.of());

    private static final class Abused {
        static final String PERSONS = "CASE_PERSONS";
        static final List<Condition> CONDITIONS = List.of(
                condition("INTERVENTION_TYPE", "VIOLENCE", "SEXUAL_ABUSE", "EXPLOITATION", "TRAFFICKING", "NEGLECT"),
                condition(
                        "AGE_BAND",
                        AgeBand.AGE_0_3.name(),
                        AgeBand.AGE_4_6.name(),
                        AgeBand.AGE_7_10.name(),
                        AgeBand.AGE_11_14.name(),
                        AgeBand.AGE_15.name(),
                        AgeBand.UNKNOWN.name()));
    }

    private final PivotMeasure measure;
    private final Dimension rows;
    private final Dimension columns;
    private final List<Condition> conditions;

    /** What is counted, and by which qualities, under the names by which features declare them. */
    ReadyView(String measure, String rows, String columns, List<Condition> conditions) {
        this.measure = Measures.STANDARD.pivot(measure).orElseThrow();
        this.rows = dimension(rows);
        this.columns = dimension(columns);
        this.conditions = conditions;
    }

    private static Dimension dimension(String name) {
        return Measures.STANDARD.dimension(name).orElseThrow();
    }

    private static Condition condition(String dimension, String... codes) {
        return Condition.of(dimension(dimension), codes);
    }

    /** Victims of trafficking are counted by the law against trafficking, whatever their age. */
    public static List<ReadyView> of(Helpline line) {
        return Arrays.stream(values())
                .filter(view -> line == Helpline.CHILD_PROTECTION || view.conditions != Abused.CONDITIONS)
                .toList();
    }

    public PivotRequest request(Helpline line, Period period, Integer centreId) {
        return new PivotRequest(
                line,
                measure,
                measure.events().get(0),
                rows,
                columns,
                conditions,
                period,
                centreId,
                PivotComparison.PREVIOUS_YEAR,
                null);
    }

    /** The states of a lifecycle in which somebody still has to act. */
    private static String[] open(String lifecycle) {
        return Arrays.stream(dimension(lifecycle).constants().getEnumConstants())
                .filter(state -> ((Status) state).isOpen())
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
