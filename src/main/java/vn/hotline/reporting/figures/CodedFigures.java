package vn.hotline.reporting.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hotline.platform.reference.CodeList;

/** Figures of which there are as many as a code list has codes. */
public enum CodedFigures {
    TYPES("interventions.", Section.TYPES, Unit.CASES, Measure.CASE_TYPE, CodeList.INTERVENTION_TYPE, true),
    AGENCIES(
            "referrals.agency.",
            Section.AGENCIES,
            Unit.REFERRALS,
            Measure.REFERRAL_AGENCY,
            CodeList.AGENCY_KIND,
            false),
    OUTCOMES("outcomes.", Section.OUTCOMES, Unit.CASES, Measure.CASE_OUTCOME, CodeList.CASE_OUTCOME, false),
    CALLERS("callers.", Section.CALLERS, Unit.CONTACTS, Measure.CONTACT_CALLER, CodeList.CALLER_KIND, true),
    TOPICS("topics.", Section.TOPICS, Unit.CONTACTS, Measure.COUNSELLING_TOPIC, CodeList.COUNSELLING_TOPIC, false),
    REASONS("reasons.", Section.REASONS, Unit.CONTACTS, Measure.CONTACT_REASON, CodeList.CONTACT_REASON, true);

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,40}");

    private final String prefix;
    private final Section section;
    private final Unit unit;
    private final Measure measure;
    private final CodeList list;
    private final boolean mayBeUnknown;

    CodedFigures(String prefix, Section section, Unit unit, Measure measure, CodeList list, boolean mayBeUnknown) {
        this.prefix = prefix;
        this.section = section;
        this.unit = unit;
        this.measure = measure;
        this.list = list;
        this.mayBeUnknown = mayBeUnknown;
    }

    public static Optional<CodedFigures> of(String figure) {
        return Arrays.stream(values())
                .filter(family -> family.code(figure).isPresent())
                .findFirst();
    }

    /** The code a figure's name ends with, if it is one of these. */
    public Optional<String> code(String figure) {
        return figure != null
                        && figure.startsWith(prefix)
                        && CODE.matcher(figure.substring(prefix.length())).matches()
                ? Optional.of(figure.substring(prefix.length()).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    Figure figure(String code) {
        return Figure.coded(section, prefix, unit, measure, code);
    }

    public String getPrefix() {
        return prefix;
    }

    public Section getSection() {
        return section;
    }

    public CodeList getList() {
        return list;
    }

    Measure getMeasure() {
        return measure;
    }

    /** Whether records without such a code are counted, too. */
    public boolean mayBeUnknown() {
        return mayBeUnknown;
    }
}
