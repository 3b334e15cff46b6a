package vn.hotline.reporting.figures;

import static vn.hotline.reporting.figures.Subject.CASE;
import static vn.hotline.reporting.figures.Subject.CASE_PERSON;
import static vn.hotline.reporting.figures.Subject.CONTACT;
import static vn.hotline.reporting.figures.Subject.CONTACT_CHILD;
import static vn.hotline.reporting.figures.Subject.COUNSELLING_TOPIC;
import static vn.hotline.reporting.figures.Subject.REFERRAL;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * A quality by which things are counted: what its codes are, and for each subject where the database keeps them. Pivots
 * group and filter by it; a {@link Measure} splits a population by it. A subject that is not named does not have it.
 */
public final class Dimension implements Labelled {

    private static final Map<String, Dimension> KNOWN = new LinkedHashMap<>();

    /** Of the time something counts: every subject has it. */
    public static final Dimension YEAR = known(of("YEAR", Kind.YEAR));

    public static final Dimension QUARTER = known(of("QUARTER", Kind.QUARTER));
    public static final Dimension MONTH = known(of("MONTH", Kind.MONTH));
    public static final Dimension WEEKDAY = known(of("WEEKDAY", Kind.WEEKDAY));
    public static final Dimension HOUR = known(of("HOUR", Kind.HOUR));

    public static final Dimension CHANNEL = known(of("CHANNEL", Channel.class, onContact("channel")));
    public static final Dimension LEVEL = known(of("LEVEL", ContactLevel.class, onContact("level")));
    public static final Dimension DISPOSITION =
            known(of("DISPOSITION", Disposition.class, only(CONTACT, "r.disposition")));
    /** Of what was counselled; a record that still waits says nothing yet. */
    public static final Dimension TOPIC = known(of(
            "TOPIC",
            CodeList.COUNSELLING_TOPIC,
            only(COUNSELLING_TOPIC, "t.code"),
            many(
                    "counselling_session ts join counselling_topic tt on tt.session_id = ts.id",
                    "ts.contact_id = r.id and ts.status = 'RECORDED'",
                    "tt.code",
                    CONTACT,
                    CONTACT_CHILD)));

    public static final Dimension INTERVENTION_TYPE = known(of(
            "INTERVENTION_TYPE",
            CodeList.INTERVENTION_TYPE,
            onContact("intervention_type"),
            onCase("r.type"),
            only(REFERRAL, "c.type")));
    public static final Dimension CASE_SOURCE =
            known(of("CASE_SOURCE", Channel.class, onCase("r.source"), only(REFERRAL, "c.source")));
    public static final Dimension CALLER_KIND =
            known(of("CALLER_KIND", CodeList.CALLER_KIND, onContact("caller_kind")));
    public static final Dimension SEX =
            known(of("SEX", Sex.class, only(CONTACT_CHILD, "p.sex"), only(CASE_PERSON, "p.sex")));
    /** On the day of the contact, or the day the case was opened. */
    public static final Dimension AGE_BAND = known(of(
            "AGE_BAND",
            AgeBand.class,
            only(CONTACT_CHILD, ageOn("r.received_day")),
            only(CASE_PERSON, ageOn("r.opened_day"))));

    public static final Dimension SETTING = known(of(
            "SETTING",
            CodeList.SETTING,
            onContact("setting"),
            many(
                    "case_contact sc join contact sr on sr.id = sc.contact_id",
                    "sc.case_id = r.id and sr.setting <> 'UNKNOWN'",
                    "sr.setting",
                    CASE,
                    CASE_PERSON)));
    public static final Dimension OFFENDER_RELATION = known(of(
            "OFFENDER_RELATION",
            CodeList.OFFENDER_RELATION,
            onContact("offender_relation"),
            many(
                    "case_offender ro",
                    "ro.case_id = r.id and ro.relation <> 'UNKNOWN'",
                    "ro.relation",
                    CASE,
                    CASE_PERSON)));
    /** Forms of harm are told on contacts; a case has those of all of its contacts. */
    public static final Dimension FORM_OF_HARM = known(of(
            "FORM_OF_HARM",
            Kind.FORM_OF_HARM,
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
                    CASE_PERSON)));

    public static final Dimension SPECIAL_CIRCUMSTANCE = known(of(
            "SPECIAL_CIRCUMSTANCE",
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
                    CASE)));
    public static final Dimension PROVINCE_THEN = known(of("PROVINCE_THEN", Kind.PROVINCE_THEN, onAll("province_id")));
    public static final Dimension PROVINCE_NOW = known(of("PROVINCE_NOW", Kind.PROVINCE_NOW, onAll("province_id")));
    public static final Dimension CENTRE = known(of("CENTRE", Kind.CENTRE, everywhere("r.centre_id")));
    public static final Dimension AGENCY_KIND =
            known(of("AGENCY_KIND", CodeList.AGENCY_KIND, only(REFERRAL, "r.agency_kind")));
    public static final Dimension CASE_STATUS =
            known(of("CASE_STATUS", CaseStatus.class, onCase("r.status"), only(REFERRAL, "c.status")));
    public static final Dimension REFERRAL_STATUS =
            known(of("REFERRAL_STATUS", ReferralStatus.class, only(REFERRAL, "r.status")));
    public static final Dimension OUTCOME =
            known(of("OUTCOME", CodeList.CASE_OUTCOME, onCase("r.outcome"), only(REFERRAL, "c.outcome")));
    public static final Dimension RISK = known(of("RISK", Risk.class, onCase("r.risk"), only(REFERRAL, "c.risk")));
    public static final Dimension URGENCY =
            known(of("URGENCY", Urgency.class, onContact("urgency"), onCase("r.urgency"), only(REFERRAL, "c.urgency")));
    /** Child Helpline International's ten reasons. */
    public static final Dimension REASON = known(of("REASON", CodeList.CONTACT_REASON, onContact("reason")));

    /** What the codes of a dimension are. */
    public enum Kind {
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
    public record Value(String tables, String link, String sql) {

        /** Stands for the list that the forms of harm of a line are taken from. */
        public static final String FORMS = "{forms}";

        static Value one(String sql) {
            return new Value(null, null, sql);
        }

        boolean isMany() {
            return tables != null;
        }
    }

    private final String name;
    private final Kind kind;
    private final Class<? extends Enum<?>> constants;
    private final CodeList list;
    private final Map<Subject, Value> values = new EnumMap<>(Subject.class);

    private Dimension(
            String name,
            Kind kind,
            Class<? extends Enum<?>> constants,
            CodeList list,
            List<Map<Subject, Value>> values) {
        this.name = name;
        this.kind = kind;
        this.constants = constants;
        this.list = list;
        values.forEach(this.values::putAll);
    }

    @SafeVarargs
    private static Dimension of(String name, Kind kind, Map<Subject, Value>... values) {
        return new Dimension(name, kind, null, null, List.of(values));
    }

    /**
     * A quality whose codes are constants of the program.
     *
     * @param name in saved views and addresses, and behind {@code Dimension.} in the bundles: it is never changed
     */
    @SafeVarargs
    public static Dimension of(String name, Class<? extends Enum<?>> constants, Map<Subject, Value>... values) {
        return new Dimension(name, Kind.CONSTANT, constants, null, List.of(values));
    }

    /** A quality whose codes are those of a list. */
    @SafeVarargs
    public static Dimension of(String name, CodeList list, Map<Subject, Value>... values) {
        return new Dimension(name, Kind.LIST, null, list, List.of(values));
    }

    private static Dimension known(Dimension dimension) {
        KNOWN.put(dimension.name, dimension);
        return dimension;
    }

    /** In the order they are offered. */
    public static List<Dimension> all() {
        return List.copyOf(KNOWN.values());
    }

    public static Optional<Dimension> named(String name) {
        return Optional.ofNullable(name).map(KNOWN::get);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String getLabelKey() {
        return Labelled.labelKey(Dimension.class, name);
    }

    /** Whether the rows of a source have it. */
    public boolean fits(RowSource source) {
        if (isOfTime()) {
            return this != HOUR || source.hasHour();
        }
        return values.containsKey(source.subject());
    }

    /** Whether a row can have several codes: it then counts once for each of them. */
    public boolean isMany(Subject subject) {
        Value value = value(subject);
        return value != null && value.isMany();
    }

    public boolean isOfTime() {
        return kind.compareTo(Kind.HOUR) <= 0;
    }

    /** Whether its codes follow one another from the first day of a period to the last. */
    public boolean isCourse() {
        return kind.compareTo(Kind.MONTH) <= 0;
    }

    public boolean isProvince() {
        return this == PROVINCE_NOW || this == PROVINCE_THEN;
    }

    public Kind kind() {
        return kind;
    }

    /** The constants that are its codes, or null. */
    public Class<? extends Enum<?>> constants() {
        return constants;
    }

    /** Their names; empty where its codes are no constants. */
    public List<String> constantNames() {
        return constants == null
                ? List.of()
                : Arrays.stream(constants.getEnumConstants()).map(Enum::name).toList();
    }

    /** The list that its codes are of, or null. */
    public CodeList list() {
        return list;
    }

    /** Null for a subject that does not have it. */
    public Value value(Subject subject) {
        return values.get(subject);
    }

    private static String ageOn(String day) {
        return AgeBand.sql(Age.sqlYears("p", day));
    }

    /** @param sql the code of a row, of the tables of the subject's {@link RowSource} */
    public static Map<Subject, Value> only(Subject subject, String sql) {
        return Map.of(subject, Value.one(sql));
    }

    /** @param column of a contact, which stands beside its counselling */
    private static Map<Subject, Value> onContact(String column) {
        return Map.of(
                CONTACT, Value.one("r." + column),
                CONTACT_CHILD, Value.one("r." + column),
                COUNSELLING_TOPIC, Value.one("c." + column));
    }

    private static Map<Subject, Value> onCase(String sql) {
        return Map.of(CASE, Value.one(sql), CASE_PERSON, Value.one(sql));
    }

    private static Map<Subject, Value> everywhere(String sql) {
        Map<Subject, Value> values = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            values.put(subject, Value.one(sql));
        }
        return values;
    }

    /** A referral has it from its case, a counselling record from its contact. */
    private static Map<Subject, Value> onAll(String column) {
        Map<Subject, Value> values = everywhere("r." + column);
        values.put(REFERRAL, Value.one("c." + column));
        values.put(COUNSELLING_TOPIC, Value.one("c." + column));
        return values;
    }

    private static Map<Subject, Value> many(String tables, String link, String sql, Subject... subjects) {
        Map<Subject, Value> values = new EnumMap<>(Subject.class);
        for (Subject subject : subjects) {
            values.put(subject, new Value(tables, link, sql));
        }
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
