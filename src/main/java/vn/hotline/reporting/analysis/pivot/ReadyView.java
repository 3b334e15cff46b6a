package vn.hotline.reporting.analysis.pivot;

import java.util.Arrays;
import java.util.List;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Line;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.Dimension;

/**
 * Tables that come with the system. Those of abused children are the ones that Circular 13/2021/TT-BLĐTBXH asks for:
 * children under 16, and those whose age is unknown, in cases of the types that the Law on Children calls abuse.
 */
public enum ReadyView implements Labelled {
    ABUSED_BY_SEX(Dimension.AGE_BAND, Dimension.SEX),
    ABUSED_BY_TYPE(Dimension.INTERVENTION_TYPE, Dimension.SEX),
    ABUSED_BY_FORM(Dimension.FORM_OF_HARM, Dimension.SEX),
    ABUSED_BY_SETTING(Dimension.SETTING, Dimension.AGE_BAND),
    ABUSED_BY_PROVINCE(Dimension.PROVINCE_NOW, Dimension.INTERVENTION_TYPE),
    CONTACTS_BY_HOUR(PivotMeasure.CONTACTS, Dimension.WEEKDAY, Dimension.HOUR),
    CONTACTS_BY_CHANNEL(PivotMeasure.CONTACTS, Dimension.MONTH, Dimension.CHANNEL),
    TOPICS_BY_MONTH(PivotMeasure.TOPICS, Dimension.TOPIC, Dimension.MONTH),
    REASONS(
            PivotMeasure.CONTACTS,
            Dimension.REASON,
            Dimension.LEVEL,
            Condition.of(Dimension.LEVEL, "INFORMATION", "IN_DEPTH", "INTERVENTION")),
    CASES_BY_PROVINCE(PivotMeasure.CASES, Dimension.PROVINCE_NOW, Dimension.INTERVENTION_TYPE),
    OPEN_CASES(
            PivotMeasure.CASES, Dimension.CASE_STATUS, Dimension.URGENCY, Condition.of(Dimension.CASE_STATUS, open())),
    REFERRALS_BY_AGENCY(PivotMeasure.REFERRALS, Dimension.AGENCY_KIND, Dimension.REFERRAL_STATUS);

    private static final class Abused {
        static final List<Condition> CONDITIONS = List.of(
                Condition.of(
                        Dimension.INTERVENTION_TYPE,
                        "VIOLENCE",
                        "SEXUAL_ABUSE",
                        "EXPLOITATION",
                        "TRAFFICKING",
                        "NEGLECT"),
                Condition.of(
                        Dimension.AGE_BAND,
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

    /** Of abused children. */
    ReadyView(Dimension rows, Dimension columns) {
        this(PivotMeasure.CASE_PERSONS, rows, columns, Abused.CONDITIONS);
    }

    ReadyView(PivotMeasure measure, Dimension rows, Dimension columns, Condition... conditions) {
        this(measure, rows, columns, List.of(conditions));
    }

    ReadyView(PivotMeasure measure, Dimension rows, Dimension columns, List<Condition> conditions) {
        this.measure = measure;
        this.rows = rows;
        this.columns = columns;
        this.conditions = conditions;
    }

    /** Victims of trafficking are counted by the law against trafficking, whatever their age. */
    public static List<ReadyView> of(Line line) {
        return Arrays.stream(values())
                .filter(view -> line == Line.CHILD_PROTECTION || view.conditions != Abused.CONDITIONS)
                .toList();
    }

    public PivotRequest request(Line line, Period period, Integer centreId) {
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

    private static String[] open() {
        return Arrays.stream(CaseStatus.values())
                .filter(CaseStatus::isOpen)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
