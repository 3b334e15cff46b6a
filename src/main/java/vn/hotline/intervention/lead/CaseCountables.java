package vn.hotline.intervention.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactCountables;
import vn.hotline.intervention.lead.CaseFacts.Person;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Risk;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Countables;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.PivotMeasure;
import vn.hotline.platform.counting.Population;
import vn.hotline.platform.counting.Population.Place;
import vn.hotline.platform.counting.RowSource;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Subject;
import vn.hotline.platform.counting.Unit;
import vn.hotline.platform.reference.CodeList;

/** What of cases can be counted, and of the children, or victims, they have. */
public class CaseCountables implements Countables {

    private static final String INTERVENTIONS = "interventions";

    // ------------------------------------------------------------ qualities

    public static final Dimension SOURCE = Dimension.of("CASE_SOURCE", Channel.class);
    public static final Dimension STATUS = Dimension.of("CASE_STATUS", CaseStatus.class);
    public static final Dimension OUTCOME =
            Dimension.of("OUTCOME", CodeList.CASE_OUTCOME).noneIsSaid();
    public static final Dimension RISK = Dimension.of("RISK", Risk.class).noneIsSaid();

    // ------------------------------------------------------------ what is counted, and where it is kept

    public static final Subject CASE = withContacts(ofCase(Subject.of("CASE", line -> Unit.CASES), "r."))
            .hasMany(
                    ContactCountables.SPECIAL_CIRCUMSTANCE,
                    "case_contact kl join contact_child kp on kp.contact_id = kl.contact_id"
                            + " join contact_child_circumstance kc on kc.child_id = kp.id",
                    "kl.case_id = r.id",
                    "kc.code")
            .listed(SOURCE, ContactCountables.INTERVENTION_TYPE);

    private static final Subject CASE_PERSON = withContacts(ofCase(Subject.of("CASE_PERSON", Unit::persons), "r."))
            .below("p.id", "p.position + 1")
            .has(ContactCountables.SEX, "p.sex")
            .has(ContactCountables.AGE_BAND, AgeBand.sql(Age.sqlYears("p", "r.opened_day")))
            .listed(SOURCE, ContactCountables.INTERVENTION_TYPE);

    private static final RowSource OPENED = cases("CASE").counted("r.opened_at", "r.opened_day");
    private static final RowSource OPENED_PERSON = persons("CASE_PERSON").counted("r.opened_at", "r.opened_day");
    private static final RowSource REFERRED = cases("REFERRED_CASE")
            .counted("r.opened_at", "r.first_referred_day")
            .withoutHour();
    private static final RowSource REFERRED_PERSON = persons("REFERRED_PERSON")
            .counted("r.opened_at", "r.first_referred_day")
            .withoutHour();
    private static final RowSource CLOSED = cases("CLOSED_CASE").counted("r.closed_at", "r.closed_day");
    private static final RowSource CLOSED_PERSON = persons("CLOSED_PERSON").counted("r.closed_at", "r.closed_day");

    /** By the day they were opened. */
    public static final Population<CaseFacts, CaseFacts> CASES = casesBy("CASES", OPENED, CaseFacts::openedDay);

    /** Children, or victims, in these cases. */
    public static final Population<CaseFacts, Person> CASE_PERSONS =
            CASES.below("CASE_PERSONS", OPENED_PERSON, facts -> List.copyOf(facts.persons()));

    /** By the day they were first referred. */
    private static final Population<CaseFacts, CaseFacts> REFERRED_BY_DAY =
            casesBy("REFERRED_CASES", REFERRED, CaseFacts::firstReferredDay);

    private static final Population<CaseFacts, Person> REFERRED_PERSONS_BY_DAY =
            REFERRED_BY_DAY.below("REFERRED_PERSONS", REFERRED_PERSON, facts -> List.copyOf(facts.persons()));

    /** Cases that are closed, by the day they were. */
    private static final Population<CaseFacts, CaseFacts> CLOSED_CASES =
            casesBy("CLOSED_CASES", CLOSED, CaseFacts::closedDay);

    // ------------------------------------------------------------ what reports show

    public static final Measure CASE_TYPE = Measure.of(
            "CASE_TYPE",
            CASES,
            ContactCountables.INTERVENTION_TYPE,
            CaseFacts::type,
            Breakdown.of(INTERVENTIONS + ".", Section.TYPES).underWhole().watched());

    public static final Measure CASE_SOURCE = Measure.of(
            "CASE_SOURCE",
            CASES,
            SOURCE,
            CaseFacts::source,
            Breakdown.of(INTERVENTIONS + ".source.", Section.SOURCES).withoutUnknown());

    public static final Measure CASE_PROVINCE = Measure.of(
            "CASE_PROVINCE",
            CASES,
            Dimension.PROVINCE_THEN,
            CaseFacts::provinceId,
            Breakdown.of(INTERVENTIONS + ".province.", Section.CASES_BY_PROVINCE)
                    .told(Breakdown.Told.NOTHING)
                    .watched());

    public static final Measure CASE_CHILDREN = Measure.numberOf("CASE_CHILDREN", CASE_PERSONS);

    public static final Measure CASE_PERSON_SEX = Measure.of(
            "CASE_PERSON_SEX",
            CASE_PERSONS,
            ContactCountables.SEX,
            Person::sex,
            Breakdown.of("persons.sex.", Section.PERSONS_BY_SEX));

    /** By their age on the day the case was opened. */
    public static final Measure CASE_PERSON_AGE = Measure.of(
            "CASE_PERSON_AGE",
            CASE_PERSONS,
            ContactCountables.AGE_BAND,
            Person::age,
            Breakdown.of("persons.age.", Section.PERSONS_BY_AGE));

    public static final Measure REFERRED_CASES = Measure.numberOf("REFERRED_CASES", REFERRED_BY_DAY);

    public static final Measure REFERRED_PERSONS = Measure.numberOf("REFERRED_PERSONS", REFERRED_PERSONS_BY_DAY);

    public static final Measure CASE_OUTCOME = Measure.of(
            "CASE_OUTCOME",
            CLOSED_CASES,
            OUTCOME,
            CaseFacts::outcome,
            Breakdown.of("outcomes.", Section.OUTCOMES).withoutUnknown());

    @Override
    public List<Measure> measures() {
        return List.of(
                CASE_TYPE,
                CASE_SOURCE,
                CASE_PROVINCE,
                CASE_CHILDREN,
                CASE_PERSON_SEX,
                CASE_PERSON_AGE,
                REFERRED_CASES,
                REFERRED_PERSONS,
                CASE_OUTCOME);
    }

    /** The child line publishes the children of all cases, the trafficking line the victims of the referred ones. */
    @Override
    public List<Figure> figures(Helpline line) {
        return List.of(
                Figure.named(INTERVENTIONS, Unit.CASES, CASE_SOURCE),
                Figure.named("referrals", Unit.CASES, REFERRED_CASES),
                line == Helpline.CHILD_PROTECTION
                        ? Figure.named("children", Unit.CHILDREN, CASE_CHILDREN)
                        : Figure.named("victims", Unit.VICTIMS, REFERRED_PERSONS));
    }

    @Override
    public List<PivotMeasure> pivots() {
        return List.of(
                PivotMeasure.of(
                        "CASES",
                        Map.of(CountedBy.OPENED, OPENED, CountedBy.REFERRED, REFERRED, CountedBy.CLOSED, CLOSED)),
                PivotMeasure.of(
                        "CASE_PERSONS",
                        Map.of(
                                CountedBy.OPENED, OPENED_PERSON,
                                CountedBy.REFERRED, REFERRED_PERSON,
                                CountedBy.CLOSED, CLOSED_PERSON)));
    }

    /**
     * The qualities that whatever belongs to a case has of it.
     *
     * @param its the case's table in a query, with a dot
     */
    public static Subject ofCase(Subject subject, String its) {
        return subject.has(ContactCountables.INTERVENTION_TYPE, its + "type")
                .has(SOURCE, its + "source")
                .hasProvince(its + "province_id")
                .has(STATUS, its + "status")
                .has(OUTCOME, its + "outcome")
                .has(RISK, its + "risk")
                .has(ContactCountables.URGENCY, its + "urgency");
    }

    /** What is told on the contacts of a case, and who did it. */
    private static Subject withContacts(Subject subject) {
        return subject.hasMany(
                        ContactCountables.SETTING,
                        "case_contact sc join contact sr on sr.id = sc.contact_id",
                        "sc.case_id = r.id and sr.setting <> 'UNKNOWN'",
                        "sr.setting")
                .hasMany(
                        ContactCountables.OFFENDER_RELATION,
                        "case_offender ro",
                        "ro.case_id = r.id and ro.relation <> 'UNKNOWN'",
                        "ro.relation")
                .hasMany(
                        ContactCountables.FORM_OF_HARM,
                        "case_contact fc join contact_code fh on fh.contact_id = fc.contact_id",
                        "fc.case_id = r.id and fh.list = '" + Dimension.Value.LIST + "'",
                        "fh.code");
    }

    private static RowSource cases(String name) {
        return source(name, CASE, "intervention_case r");
    }

    private static RowSource persons(String name) {
        return source(name, CASE_PERSON, "intervention_case r join case_child p on p.case_id = r.id");
    }

    private static RowSource source(String name, Subject subject, String tables) {
        return RowSource.of(name, subject, RecordKind.CASE, tables)
                .where(RowSource.stands(CaseStatus.class))
                .began("r.opened_at");
    }

    private static Population<CaseFacts, CaseFacts> casesBy(
            String name, RowSource source, Function<CaseFacts, LocalDate> day) {
        return Population.of(
                name, source, CaseFacts.class, facts -> Place.on(facts.line(), day.apply(facts), facts.centreId()));
    }
}
