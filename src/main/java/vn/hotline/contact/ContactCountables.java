package vn.hotline.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.hotline.kernel.Age;
import vn.hotline.kernel.AgeBand;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.RecordKind;
import vn.hotline.kernel.Sex;
import vn.hotline.kernel.Urgency;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Countables;
import vn.hotline.platform.counting.CountedBy;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Dimension.Value;
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

/** What of contacts can be counted, and of the children they are about. */
public class ContactCountables implements Countables {

    private static final String COUNSELLING = "counselling";

    // ------------------------------------------------------------ qualities

    public static final Dimension CHANNEL = Dimension.of("CHANNEL", Channel.class);
    public static final Dimension LEVEL =
            Dimension.of("LEVEL", ContactLevel.class).noneIsSaid();
    public static final Dimension DISPOSITION =
            Dimension.of("DISPOSITION", Disposition.class).noneIsSaid();
    public static final Dimension INTERVENTION_TYPE = Dimension.of("INTERVENTION_TYPE", CodeList.INTERVENTION_TYPE);
    public static final Dimension CALLER_KIND = Dimension.of("CALLER_KIND", CodeList.CALLER_KIND);
    public static final Dimension SEX = Dimension.of("SEX", Sex.class);
    /** On the day of the contact, or the day the case was opened. */
    public static final Dimension AGE_BAND = Dimension.of("AGE_BAND", AgeBand.class);

    public static final Dimension SETTING = Dimension.of("SETTING", CodeList.SETTING);
    public static final Dimension OFFENDER_RELATION = Dimension.of("OFFENDER_RELATION", CodeList.OFFENDER_RELATION);
    /** Told on contacts; a case has those of all of its contacts. */
    public static final Dimension FORM_OF_HARM = Dimension.ofLine("FORM_OF_HARM", ContactCode::formsOf);

    public static final Dimension SPECIAL_CIRCUMSTANCE =
            Dimension.of("SPECIAL_CIRCUMSTANCE", CodeList.SPECIAL_CIRCUMSTANCE);
    public static final Dimension URGENCY = Dimension.of("URGENCY", Urgency.class);
    /** Child Helpline International's ten reasons. */
    public static final Dimension REASON = Dimension.of("REASON", CodeList.CONTACT_REASON);

    // ------------------------------------------------------------ what is counted, and where it is kept

    public static final Subject CONTACT = ofContact(Subject.of("CONTACT", line -> Unit.CONTACTS), "r.")
            .has(DISPOSITION, "r.disposition")
            .hasMany(
                    SPECIAL_CIRCUMSTANCE,
                    "contact_child kp join contact_child_circumstance kc on kc.child_id = kp.id",
                    "kp.contact_id = r.id",
                    "kc.code")
            .hasMany(FORM_OF_HARM, "contact_code fh", formsOf("r.id"), "fh.code")
            .listed(CHANNEL, INTERVENTION_TYPE, LEVEL, DISPOSITION);

    public static final Subject CONTACT_CHILD = ofContact(Subject.of("CONTACT_CHILD", Unit::persons), "r.")
            .below("p.id", "p.position + 1")
            .has(SEX, "p.sex")
            .has(AGE_BAND, AgeBand.sql(Age.sqlYears("p", "r.received_day")))
            .hasMany(SPECIAL_CIRCUMSTANCE, "contact_child_circumstance kc", "kc.child_id = p.id", "kc.code")
            .hasMany(FORM_OF_HARM, "contact_code fh", formsOf("r.id"), "fh.code")
            .listed(CHANNEL, INTERVENTION_TYPE, LEVEL);

    private static final String STANDS = RowSource.stands(ContactStatus.class);

    /** Every contact but drafts, by the day of receipt. */
    private static final RowSource RECEIVED = RowSource.of("CONTACT", CONTACT, RecordKind.CONTACT, "contact r")
            .where("r.status <> 'DRAFT' and " + STANDS)
            .counted("r.received_at", "r.received_day")
            .readByCentre()
            .inRunsOf(LEVEL);

    /** Children of contacts that were recorded. */
    private static final RowSource RECEIVED_CHILD = RowSource.of(
                    "CONTACT_CHILD",
                    CONTACT_CHILD,
                    RecordKind.CONTACT,
                    "contact r join contact_child p on p.contact_id = r.id")
            .where("r.level is not null and " + STANDS)
            .counted("r.received_at", "r.received_day")
            .readByCentre();

    public static final Population<ContactFacts, ContactFacts> CONTACTS = Population.of(
            "CONTACTS",
            RECEIVED,
            ContactFacts.class,
            contact -> Place.on(contact.line(), contact.day(), contact.centreId()));

    public static final Population<ContactFacts, ContactFacts> RECORDED =
            CONTACTS.only("RECORDED", "r.level is not null", contact -> contact.level() != null);

    public static final Population<ContactFacts, ContactFacts> DISMISSED =
            CONTACTS.only("DISMISSED", "r.disposition is not null", contact -> contact.disposition() != null);

    // ------------------------------------------------------------ what reports show

    public static final Measure CONTACT_CHANNEL = Measure.of(
            "CONTACT_CHANNEL",
            CONTACTS,
            CHANNEL,
            ContactFacts::channel,
            Breakdown.of("contacts.channel.", Section.CHANNELS).withoutUnknown());

    public static final Measure CONTACT_LEVEL = Measure.of(
                    "CONTACT_LEVEL",
                    RECORDED,
                    LEVEL,
                    ContactFacts::level,
                    Breakdown.of(COUNSELLING + ".", Section.SUMMARY)
                            .told(Breakdown.Told.WHOLE)
                            .inOwnWords()
                            .withoutUnknown())
            .listedInRuns();

    /** As the child line publishes them: what came to it directly, and what it read in the press, letters and petitions. */
    public static final Measure CONTACT_SOURCE = Measure.of(
                    "CONTACT_SOURCE",
                    RECORDED,
                    CHANNEL,
                    ContactFacts::channel,
                    Breakdown.of(COUNSELLING + ".source.", Section.COUNSELLING_BY_SOURCE)
                            .only(Helpline.CHILD_PROTECTION)
                            .inOwnWords()
                            .withoutUnknown()
                            .group("DIRECT", channels(Channel::isDirect)))
            .listedInRuns();

    public static final Measure CONTACT_DISPOSITION = Measure.of(
            "CONTACT_DISPOSITION",
            DISMISSED,
            DISPOSITION,
            ContactFacts::disposition,
            Breakdown.of("contacts.disposition.", Section.DISPOSITIONS).withoutUnknown());

    public static final Measure CONTACT_PROVINCE = Measure.of(
            "CONTACT_PROVINCE",
            RECORDED,
            Dimension.PROVINCE_THEN,
            ContactFacts::provinceId,
            Breakdown.of(COUNSELLING + ".province.", Section.COUNSELLING_BY_PROVINCE)
                    .told(Breakdown.Told.WHOLE)
                    .watched());

    public static final Measure CONTACT_CALLER = Measure.of(
                    "CONTACT_CALLER",
                    RECORDED,
                    CALLER_KIND,
                    ContactFacts::callerKind,
                    Breakdown.of("callers.", Section.CALLERS))
            .listedInRuns();

    public static final Measure CONTACT_REASON = Measure.of(
                    "CONTACT_REASON", RECORDED, REASON, ContactFacts::reason, Breakdown.of("reasons.", Section.REASONS))
            .listedInRuns();

    @Override
    public List<Measure> measures() {
        return List.of(
                CONTACT_CHANNEL,
                CONTACT_LEVEL,
                CONTACT_SOURCE,
                CONTACT_DISPOSITION,
                CONTACT_PROVINCE,
                CONTACT_CALLER,
                CONTACT_REASON);
    }

    /**
     * The child line publishes all calls it took, worthless ones too; the trafficking line those it recorded:
     * information, counselling and referral.
     */
    @Override
    public List<Figure> figures(Helpline line) {
        return List.of(
                line == Helpline.CHILD_PROTECTION
                        ? published("calls", Unit.CONTACTS, PublishedLine.CALLS)
                        : Figure.named("calls", Unit.CONTACTS, CONTACT_LEVEL),
                published("app_zalo", Unit.NOTICES, PublishedLine.APP_AND_ZALO),
                Figure.named(COUNSELLING, Unit.CONTACTS, CONTACT_LEVEL));
    }

    /** A contact is recorded or dismissed. */
    @Override
    public List<Population.Union> unions() {
        return List.of(new Population.Union(CONTACTS, List.of(RECORDED, DISMISSED)));
    }

    @Override
    public List<PivotMeasure> pivots() {
        return List.of(
                PivotMeasure.of("CONTACTS", Map.of(CountedBy.RECEIVED, RECEIVED)),
                PivotMeasure.of("CONTACT_CHILDREN", Map.of(CountedBy.RECEIVED, RECEIVED_CHILD)));
    }

    /**
     * The qualities that whatever belongs to a contact has of it.
     *
     * @param contact the contact's table in a query, with a dot
     */
    public static Subject ofContact(Subject subject, String contact) {
        return subject.has(CHANNEL, contact + "channel")
                .has(LEVEL, contact + "level")
                .has(INTERVENTION_TYPE, contact + "intervention_type")
                .has(CALLER_KIND, contact + "caller_kind")
                .has(SETTING, contact + "setting")
                .has(OFFENDER_RELATION, contact + "offender_relation")
                .hasProvince(contact + "province_id")
                .has(URGENCY, contact + "urgency")
                .has(REASON, contact + "reason");
    }

    /** How a form of harm belongs to a contact. */
    public static String formsOf(String contactId) {
        return "fh.contact_id = " + contactId + " and fh.list = '" + Value.LIST + "'";
    }

    private static Figure published(String name, Unit unit, PublishedLine line) {
        return Figure.named(name, unit, CONTACT_CHANNEL, channels(channel -> channel.getPublished() == line));
    }

    private static List<String> channels(Predicate<Channel> are) {
        return Arrays.stream(Channel.values()).filter(are).map(Enum::name).toList();
    }
}
