package vn.hotline.reporting.pivot;

import static vn.hotline.reporting.pivot.Subject.CASE;
import static vn.hotline.reporting.pivot.Subject.CASE_PERSON;
import static vn.hotline.reporting.pivot.Subject.CONTACT;
import static vn.hotline.reporting.pivot.Subject.CONTACT_CHILD;
import static vn.hotline.reporting.pivot.Subject.COUNSELLING_TOPIC;
import static vn.hotline.reporting.pivot.Subject.REFERRAL;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactLevel;
import vn.hotline.contact.Disposition;
import vn.hotline.intervention.lead.CaseStatus;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Risk;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.reference.CodeList;
import vn.hotline.referral.ReferralStatus;

/**
 * A quality by which a pivot groups and filters: what its codes are, and for each subject where the database keeps
 * them. A subject that is not named does not have the quality, and the dimension is not offered for it.
 */
public enum Dimension implements Labelled {
    /** Of the time something counts: every subject has it. */
    YEAR(Codes.YEAR),
    QUARTER(Codes.QUARTER),
    MONTH(Codes.MONTH),
    WEEKDAY(Codes.WEEKDAY),
    HOUR(Codes.HOUR),

    CHANNEL(Channel.class, onContact("channel")),
    LEVEL(ContactLevel.class, onContact("level")),
    DISPOSITION(Disposition.class, only(CONTACT, "r.disposition")),
    /** Of what was counselled; a record that still waits says nothing yet. */
    TOPIC(
            CodeList.COUNSELLING_TOPIC,
            only(COUNSELLING_TOPIC, "t.code"),
            many(
                    "counselling_session ts join counselling_topic tt on tt.session_id = ts.id",
                    "ts.contact_id = r.id and ts.status = 'RECORDED'",
                    "tt.code",
                    CONTACT,
                    CONTACT_CHILD)),
    INTERVENTION_TYPE(
            CodeList.INTERVENTION_TYPE, onContact("intervention_type"), onCase("r.type"), only(REFERRAL, "c.type")),
    CASE_SOURCE(Channel.class, onCase("r.source"), only(REFERRAL, "c.source")),
    CALLER_KIND(CodeList.CALLER_KIND, onContact("caller_kind")),
    SEX(Sex.class, only(CONTACT_CHILD, "p.sex"), only(CASE_PERSON, "p.sex")),
    /** On the day of the contact, or the day the case was opened. */
    AGE_BAND(AgeBand.class, only(CONTACT_CHILD, ageOn("r.received_day")), only(CASE_PERSON, ageOn("r.opened_day"))),
    SETTING(
            CodeList.SETTING,
            onContact("setting"),
            many(
                    "case_contact sc join contact sr on sr.id = sc.contact_id",
                    "sc.case_id = r.id and sr.setting <> 'UNKNOWN'",
                    "sr.setting",
                    CASE,
                    CASE_PERSON)),
    OFFENDER_RELATION(
            CodeList.OFFENDER_RELATION,
            onContact("offender_relation"),
            many(
                    "case_offender ro",
                    "ro.case_id = r.id and ro.relation <> 'UNKNOWN'",
                    "ro.relation",
                    CASE,
                    CASE_PERSON)),
    /** Forms of harm are told on contacts; a case has those of all of its contacts. */
    FORM_OF_HARM(
            Codes.FORM_OF_HARM,
            many(
                    "contact_code fh",
                    "fh.contact_id = r.id and fh.list = '" + Value.FORMS + "'",
                    "fh.code",
                    CONTACT,
                    CONTACT_CHILD),
            many(
                    "contact_code fh",
                    "fh.contact_id = r.contact_id and fh.list = '" + Value.FORMS + "'",
                    "fh.code",
                    COUNSELLING_TOPIC),
            many(
                    "case_contact fc join contact_code fh on fh.contact_id = fc.contact_id",
                    "fc.case_id = r.id and fh.list = '" + Value.FORMS + "'",
                    "fh.code",
                    CASE,
                    CASE_PERSON)),
    SPECIAL_CIRCUMSTANCE(
            CodeList.SPECIAL_CIRCUMSTANCE,
            many("contact_child_circumstance kc", "kc.child_id = p.id", "kc.code", CONTACT_CHILD),
            many(
                    "contact_child kp join contact_child_circumstance kc on kc.child_id = kp.id",
                    "kp.contact_id = r.id",
                    "kc.code",
                    CONTACT),
            many(
                    "contact_child kp join contact_child_circumstance kc on kc.child_id = kp.id",
                    "kp.contact_id = r.contact_id",
                    "kc.code",
                    COUNSELLING_TOPIC),
            many(
                    "case_contact kl join contact_child kp on kp.contact_id = kl.contact_id"
                            + " join contact_child_circumstance kc on kc.child_id = kp.id",
                    "kl.case_id = r.id",
                    "kc.code",
                    CASE)),
    PROVINCE_THEN(Codes.PROVINCE_THEN, onAll("province_id")),
    PROVINCE_NOW(Codes.PROVINCE_NOW, onAll("province_id")),
    CENTRE(Codes.CENTRE, everywhere("r.centre_id")),
    AGENCY_KIND(CodeList.AGENCY_KIND, only(REFERRAL, "r.agency_kind")),
    CASE_STATUS(CaseStatus.class, onCase("r.status"), only(REFERRAL, "c.status")),
    REFERRAL_STATUS(ReferralStatus.class, only(REFERRAL, "r.status")),
    OUTCOME(CodeList.CASE_OUTCOME, onCase("r.outcome"), only(REFERRAL, "c.outcome")),
    RISK(Risk.class, onCase("r.risk"), only(REFERRAL, "c.risk")),
    URGENCY(Urgency.class, onContact("urgency"), onCase("r.urgency"), only(REFERRAL, "c.urgency")),
    /** Child Helpline International's ten reasons. */
    REASON(CodeList.CONTACT_REASON, onContact("reason"));

    /** What the codes of a dimension are. */
    enum Codes {
        YEAR,
        QUARTER,
        MONTH,
        WEEKDAY,
        HOUR,
        CONSTANT,
        LIST,
        FORM_OF_HARM,
        PROVINCE_THEN,
        PROVINCE_NOW,
        CENTRE
    }

    /**
     * Where a subject keeps the codes.
     *
     * @param tables null where the subject has one code at most; else the tables that hold several
     * @param link how a row of these tables belongs to the subject, and says something
     * @param sql the code
     */
    record Value(String tables, String link, String sql) {

        /** Stands for the list that the forms of harm of a line are taken from. */
        static final String FORMS = "{forms}";

        boolean isMany() {
            return tables != null;
        }
    }

    private final Codes codes;
    private final Class<? extends Enum<?>> constants;
    private final CodeList list;
    private final Map<Subject, Value> values = new EnumMap<>(Subject.class);

    @SafeVarargs
    Dimension(Codes codes, Map<Subject, Value>... values) {
        this(codes, null, null, List.of(values));
    }

    @SafeVarargs
    Dimension(Class<? extends Enum<?>> constants, Map<Subject, Value>... values) {
        this(Codes.CONSTANT, constants, null, List.of(values));
    }

    @SafeVarargs
    Dimension(CodeList list, Map<Subject, Value>... values) {
        this(Codes.LIST, null, list, List.of(values));
    }

    Dimension(Codes codes, Class<? extends Enum<?>> constants, CodeList list, List<Map<Subject, Value>> values) {
        this.codes = codes;
        this.constants = constants;
        this.list = list;
        values.forEach(this.values::putAll);
    }

    /** Those that can be asked of a measure counted by an event, in the order they are offered. */
    public static List<Dimension> of(PivotMeasure measure, CountedBy event) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.fits(measure, event))
                .toList();
    }

    public boolean fits(PivotMeasure measure, CountedBy event) {
        if (isOfTime()) {
            return this != HOUR || event.hasHour();
        }
        return values.containsKey(measure.subject());
    }

    /** Whether a record can have several codes: it then counts once for each of them. */
    public boolean isMany(PivotMeasure measure) {
        Value value = value(measure);
        return value != null && value.isMany();
    }

    public boolean isOfTime() {
        return codes.compareTo(Codes.HOUR) <= 0;
    }

    /** Whether its codes follow one another from the first day of a period to the last. */
    public boolean isCourse() {
        return codes.compareTo(Codes.MONTH) <= 0;
    }

    public boolean isProvince() {
        return this == PROVINCE_NOW || this == PROVINCE_THEN;
    }

    Codes codes() {
        return codes;
    }

    /** The constants that are its codes, or null. */
    public Class<? extends Enum<?>> constants() {
        return constants;
    }

    /** The list that its codes are of, or null. */
    public CodeList list() {
        return list;
    }

    Value value(PivotMeasure measure) {
        return values.get(measure.subject());
    }

    private static String ageOn(String day) {
        return AgeBand.sql(Age.sqlYears("p", day));
    }

    private static Map<Subject, Value> only(Subject subject, String sql) {
        return Map.of(subject, new Value(null, null, sql));
    }

    /** @param column of a contact, which stands beside its counselling */
    private static Map<Subject, Value> onContact(String column) {
        return Map.of(
                CONTACT, new Value(null, null, "r." + column),
                CONTACT_CHILD, new Value(null, null, "r." + column),
                COUNSELLING_TOPIC, new Value(null, null, "c." + column));
    }

    private static Map<Subject, Value> onCase(String sql) {
        return Map.of(CASE, new Value(null, null, sql), CASE_PERSON, new Value(null, null, sql));
    }

    private static Map<Subject, Value> everywhere(String sql) {
        Map<Subject, Value> values = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            values.put(subject, new Value(null, null, sql));
        }
        return values;
    }

    /** A referral has it from its case, a counselling record from its contact. */
    private static Map<Subject, Value> onAll(String column) {
        Map<Subject, Value> values = everywhere("r." + column);
        values.put(REFERRAL, new Value(null, null, "c." + column));
        values.put(COUNSELLING_TOPIC, new Value(null, null, "c." + column));
        return values;
    }

    private static Map<Subject, Value> many(String tables, String link, String sql, Subject... subjects) {
        Map<Subject, Value> values = new EnumMap<>(Subject.class);
        for (Subject subject : subjects) {
            values.put(subject, new Value(tables, link, sql));
        }
        return values;
    }
}
