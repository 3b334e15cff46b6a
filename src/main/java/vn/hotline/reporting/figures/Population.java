package vn.hotline.reporting.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.hotline.contact.ContactFacts;
import vn.hotline.counselling.CounsellingFacts;
import vn.hotline.intervention.lead.CaseFacts;
import vn.hotline.kernel.Line;
import vn.hotline.referral.ReferralFacts;

/**
 * Rows that are counted together, said twice beside each other: in SQL for a count from scratch and for lists, and of the
 * facts of a record as it is saved. Each row has one code of a quality, so by whatever quality a population is split, the
 * parts add up to the same number: that is all an outside reader can compute with.
 *
 * @param name for whoever reads the code
 * @param condition which rows of the source; null for all that count
 * @param facts what an event of the feature carries
 * @param day by which the rows of a record count; null while they do not
 * @param rows of one record
 * @param <F> facts of a record
 * @param <R> facts of a row
 */
public record Population<F extends Record, R>(
        String name,
        RowSource source,
        String condition,
        Class<F> facts,
        Function<F, Place> day,
        Function<F, Collection<R>> rows) {

    /** Every contact but drafts, by the day of receipt. */
    public static final Population<ContactFacts, ContactFacts> CONTACTS = new Population<>(
            "CONTACTS",
            RowSource.CONTACT,
            null,
            ContactFacts.class,
            contact -> new Place(contact.line(), contact.day(), contact.centreId()),
            List::of);

    public static final Population<ContactFacts, ContactFacts> RECORDED =
            CONTACTS.only("RECORDED", "r.level is not null", contact -> contact.level() != null);

    public static final Population<ContactFacts, ContactFacts> DISMISSED =
            CONTACTS.only("DISMISSED", "r.disposition is not null", contact -> contact.disposition() != null);

    /** Counselling records by the day of counselling, once for each of their topics. */
    public static final Population<CounsellingFacts, String> COUNSELLED_TOPICS = new Population<>(
            "COUNSELLED_TOPICS",
            RowSource.COUNSELLING_TOPIC,
            null,
            CounsellingFacts.class,
            session -> new Place(session.line(), session.day(), session.centreId()),
            facts -> List.copyOf(facts.topics()));

    /** Cases by the day they were opened. */
    public static final Population<CaseFacts, CaseFacts> CASES = ofCases("CASES", RowSource.CASE, CaseFacts::openedDay);

    /** Children, or victims, in these cases. */
    public static final Population<CaseFacts, CaseFacts.Person> CASE_PERSONS =
            CASES.persons("CASE_PERSONS", RowSource.CASE_PERSON);

    /** Cases by the day they were first referred. */
    public static final Population<CaseFacts, CaseFacts> REFERRED_CASES =
            ofCases("REFERRED_CASES", RowSource.REFERRED_CASE, CaseFacts::firstReferredDay);

    /** Children, or victims, in these cases. */
    public static final Population<CaseFacts, CaseFacts.Person> REFERRED_PERSONS =
            REFERRED_CASES.persons("REFERRED_PERSONS", RowSource.REFERRED_PERSON);

    /** Cases that are closed, by the day they were. */
    public static final Population<CaseFacts, CaseFacts> CLOSED_CASES =
            ofCases("CLOSED_CASES", RowSource.CLOSED_CASE, CaseFacts::closedDay);

    /** Referrals by the day they were sent. */
    public static final Population<ReferralFacts, ReferralFacts> REFERRALS = new Population<>(
            "REFERRALS",
            RowSource.REFERRAL,
            null,
            ReferralFacts.class,
            referral -> new Place(referral.line(), referral.sentDay(), referral.centreId()),
            List::of);

    /** Where rows are counted. */
    record Place(Line line, LocalDate day, int centreId) {}

    /** Populations that make up another one: each of its rows is in exactly one of them. */
    public record Union(Population<?, ?> whole, List<Population<?, ?>> parts) {}

    /** A contact is recorded or dismissed. */
    public static final List<Union> UNIONS = List.of(new Union(CONTACTS, List.of(RECORDED, DISMISSED)));

    private static Population<CaseFacts, CaseFacts> ofCases(
            String name, RowSource source, Function<CaseFacts, LocalDate> day) {
        return new Population<>(
                name,
                source,
                null,
                CaseFacts.class,
                facts -> day.apply(facts) == null ? null : new Place(facts.line(), day.apply(facts), facts.centreId()),
                List::of);
    }

    private Population<F, R> only(String itsName, String its, Predicate<F> is) {
        return new Population<>(itsName, source, its, facts, one -> is.test(one) ? day.apply(one) : null, rows);
    }

    private Population<F, CaseFacts.Person> persons(String itsName, RowSource ofPersons) {
        return new Population<>(itsName, ofPersons, null, facts, day, one -> List.copyOf(((CaseFacts) one).persons()));
    }

    @Override
    public String toString() {
        return name;
    }
}
