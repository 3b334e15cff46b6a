package vn.hotline.reporting.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.hotline.contact.Channel;
import vn.hotline.contact.ContactFacts;
import vn.hotline.intervention.lead.CaseFacts;
import vn.hotline.kernel.Line;
import vn.hotline.platform.db.SqlText;
import vn.hotline.referral.ReferralFacts;
import vn.hotline.reporting.figures.Population.Place;

/**
 * A population by a quality, and in the same breath the rows it counts: figures are sums of a measure's codes, lists are
 * the rows with these codes, so the two cannot disagree. Its name is stored with each total.
 */
public final class Measure {

    /** The code of a row that has none. */
    public static final String UNKNOWN = "UNKNOWN";
    /** The code of a measure that knows only one. */
    public static final String ALL = "ALL";

    private static final Map<String, Measure> KNOWN = new LinkedHashMap<>();

    public static final Measure CONTACT_CHANNEL = known(of(
            "CONTACT_CHANNEL",
            Population.CONTACTS,
            Dimension.CHANNEL,
            ContactFacts::channel,
            Breakdown.of("contacts.channel.", Section.CHANNELS).withoutUnknown()));

    public static final Measure CONTACT_LEVEL = known(of(
                    "CONTACT_LEVEL",
                    Population.RECORDED,
                    Dimension.LEVEL,
                    ContactFacts::level,
                    Breakdown.of(Figures.COUNSELLING + ".", Section.SUMMARY)
                            .told(Breakdown.Told.WHOLE)
                            .inOwnWords()
                            .withoutUnknown())
            .listedByLevel());

    /** As the child line publishes them: what came to it directly, and what it read in the press, letters and petitions. */
    public static final Measure CONTACT_SOURCE = known(of(
                    "CONTACT_SOURCE",
                    Population.RECORDED,
                    Dimension.CHANNEL,
                    ContactFacts::channel,
                    Breakdown.of(Figures.COUNSELLING + ".source.", Section.COUNSELLING_BY_SOURCE)
                            .only(Line.CHILD_PROTECTION)
                            .inOwnWords()
                            .withoutUnknown()
                            .group("DIRECT", Figures.channels(Channel::isDirect)))
            .listedByLevel());

    public static final Measure CONTACT_DISPOSITION = known(of(
            "CONTACT_DISPOSITION",
            Population.DISMISSED,
            Dimension.DISPOSITION,
            ContactFacts::disposition,
            Breakdown.of("contacts.disposition.", Section.DISPOSITIONS).withoutUnknown()));

    public static final Measure CONTACT_PROVINCE = known(of(
            "CONTACT_PROVINCE",
            Population.RECORDED,
            Dimension.PROVINCE_THEN,
            ContactFacts::provinceId,
            Breakdown.of(Figures.COUNSELLING + ".province.", Section.COUNSELLING_BY_PROVINCE)
                    .told(Breakdown.Told.WHOLE)));

    public static final Measure CONTACT_CALLER = known(of(
                    "CONTACT_CALLER",
                    Population.RECORDED,
                    Dimension.CALLER_KIND,
                    ContactFacts::callerKind,
                    Breakdown.of("callers.", Section.CALLERS))
            .listedByLevel());

    public static final Measure CONTACT_REASON = known(of(
                    "CONTACT_REASON",
                    Population.RECORDED,
                    Dimension.REASON,
                    ContactFacts::reason,
                    Breakdown.of("reasons.", Section.REASONS))
            .listedByLevel());

    public static final Measure COUNSELLING_TOPIC = known(of(
            "COUNSELLING_TOPIC",
            Population.COUNSELLED_TOPICS,
            Dimension.TOPIC,
            topic -> topic,
            Breakdown.of("topics.", Section.TOPICS).withoutUnknown()));

    public static final Measure CASE_TYPE = known(of(
            "CASE_TYPE",
            Population.CASES,
            Dimension.INTERVENTION_TYPE,
            CaseFacts::type,
            Breakdown.of(Figures.INTERVENTIONS + ".", Section.TYPES).underWhole()));

    public static final Measure CASE_SOURCE = known(of(
            "CASE_SOURCE",
            Population.CASES,
            Dimension.CASE_SOURCE,
            CaseFacts::source,
            Breakdown.of(Figures.INTERVENTIONS + ".source.", Section.SOURCES).withoutUnknown()));

    public static final Measure CASE_PROVINCE = known(of(
            "CASE_PROVINCE",
            Population.CASES,
            Dimension.PROVINCE_THEN,
            CaseFacts::provinceId,
            Breakdown.of(Figures.INTERVENTIONS + ".province.", Section.CASES_BY_PROVINCE)
                    .told(Breakdown.Told.NOTHING)));

    public static final Measure CASE_CHILDREN = known(numberOf("CASE_CHILDREN", Population.CASE_PERSONS));

    public static final Measure CASE_PERSON_SEX = known(of(
            "CASE_PERSON_SEX",
            Population.CASE_PERSONS,
            Dimension.SEX,
            CaseFacts.Person::sex,
            Breakdown.of("persons.sex.", Section.PERSONS_BY_SEX)));

    /** By their age on the day the case was opened. */
    public static final Measure CASE_PERSON_AGE = known(of(
            "CASE_PERSON_AGE",
            Population.CASE_PERSONS,
            Dimension.AGE_BAND,
            CaseFacts.Person::age,
            Breakdown.of("persons.age.", Section.PERSONS_BY_AGE)));

    public static final Measure REFERRED_CASES = known(numberOf("REFERRED_CASES", Population.REFERRED_CASES));

    public static final Measure REFERRED_PERSONS = known(numberOf("REFERRED_PERSONS", Population.REFERRED_PERSONS));

    public static final Measure CASE_OUTCOME = known(of(
            "CASE_OUTCOME",
            Population.CLOSED_CASES,
            Dimension.OUTCOME,
            CaseFacts::outcome,
            Breakdown.of("outcomes.", Section.OUTCOMES).withoutUnknown()));

    public static final Measure REFERRAL_AGENCY = known(of(
            "REFERRAL_AGENCY",
            Population.REFERRALS,
            Dimension.AGENCY_KIND,
            ReferralFacts::agencyKind,
            Breakdown.of("referrals.agency.", Section.AGENCIES).withoutUnknown()));

    /** A sum over rows, not a number of rows. No report shows it. */
    public static final Measure REFERRAL_HELPED = known(new Measure(
            "REFERRAL_HELPED",
            Population.REFERRALS,
            Dimension.AGENCY_KIND,
            Amount.HELPED,
            row -> ((ReferralFacts) row).agencyKind(),
            null));

    private final String name;
    private final Population<?, ?> population;
    private final Dimension dimension;
    private final Amount amount;
    private final Function<Object, Object> code;
    private final Breakdown breakdown;
    private boolean listedByLevel;

    private Measure(
            String name,
            Population<?, ?> population,
            Dimension dimension,
            Amount amount,
            Function<Object, Object> code,
            Breakdown breakdown) {
        if (dimension != null && dimension.isMany(population.source().subject())) {
            throw new IllegalArgumentException(name + ": a row with several codes would count several times");
        }
        this.name = name;
        this.population = population;
        this.dimension = dimension;
        this.amount = amount;
        this.code = code;
        this.breakdown = breakdown == null ? null : breakdown.of(this);
    }

    /**
     * A population by a quality.
     *
     * @param code of a row's facts; null is {@link #UNKNOWN}
     * @param shown how reports show it
     */
    @SuppressWarnings("unchecked") // the rows of a population are its own
    public static <R> Measure of(
            String name, Population<?, R> population, Dimension dimension, Function<R, ?> code, Breakdown shown) {
        return new Measure(name, population, dimension, Amount.ROWS, row -> code.apply((R) row), shown);
    }

    /** A population as one number. */
    private static Measure numberOf(String name, Population<?, ?> population) {
        return new Measure(name, population, null, Amount.ROWS, row -> ALL, null);
    }

    private static Measure known(Measure measure) {
        KNOWN.put(measure.name, measure);
        return measure;
    }

    /** Recorded contacts have an index by level and none by these codes. */
    private Measure listedByLevel() {
        listedByLevel = true;
        return this;
    }

    /** All that is counted. */
    public static List<Measure> all() {
        return List.copyOf(KNOWN.values());
    }

    /** @throws NoSuchElementException if nothing of that name is counted */
    public static Measure named(String name) {
        return Optional.ofNullable(KNOWN.get(name)).orElseThrow();
    }

    public String name() {
        return name;
    }

    public Population<?, ?> population() {
        return population;
    }

    public RowSource source() {
        return population.source();
    }

    /** Null where the population is counted as one number. */
    public Dimension dimension() {
        return dimension;
    }

    /** Null where no report shows its codes. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** The codes there can be, where the program knows them; else empty. */
    public List<String> codes() {
        return dimension == null ? List.of() : dimension.constantNames();
    }

    /** Whether the amount is the number of rows. */
    public boolean isNumberOfRows() {
        return amount == Amount.ROWS;
    }

    public boolean isListedByLevel() {
        return listedByLevel;
    }

    /** Adds what a record counts for, cell by cell. */
    void count(Record facts, Map<Cell, Long> amounts) {
        if (population.facts().isInstance(facts)) {
            count(population, facts, amounts);
        }
    }

    private <F extends Record> void count(Population<F, ?> its, Record facts, Map<Cell, Long> amounts) {
        F record = its.facts().cast(facts);
        Place place = its.day().apply(record);
        if (place == null) {
            return;
        }
        for (Object row : its.rows().apply(record)) {
            long added = amount.of(row);
            if (added != 0) {
                String rowCode = Objects.toString(code.apply(row), UNKNOWN);
                amounts.merge(new Cell(place.line(), place.day(), place.centreId(), this, rowCode), added, Long::sum);
            }
        }
    }

    private String column() {
        return dimension == null ? null : dimension.value(source().subject()).sql();
    }

    /** What it counts, day by day: a query with the columns line, day, centre_id, code, amount. */
    String countedByDay() {
        return "select r.line, %s as day, r.centre_id, %s as code, %s as amount from %s%s group by 1, 2, 3, 4"
                .formatted(
                        source().day(),
                        column() == null ? "'" + ALL + "'" : "coalesce(" + column() + ", '" + UNKNOWN + "')",
                        amount.sql(),
                        source().counted(),
                        population.condition() == null ? "" : " and " + population.condition());
    }

    /**
     * Narrows a query to the rows that have one of the codes.
     *
     * @param wanted empty for all that this measure counts
     */
    public void narrow(SqlText sql, Collection<String> wanted) {
        if (population.condition() != null) {
            sql.add(" and " + population.condition());
        }
        String column = column();
        if (column == null || wanted.isEmpty()) {
            return;
        }
        List<String> named = wanted.stream().filter(one -> !one.equals(UNKNOWN)).toList();
        String or = "";
        sql.add(" and (");
        if (!named.isEmpty()) {
            sql.in(column, named);
            or = " or ";
        }
        if (wanted.contains(UNKNOWN)) {
            // an age band is never null: it is unknown by name
            sql.add(or + column + " is null or " + column + " = '" + UNKNOWN + "'");
        }
        sql.add(")");
    }

    @Override
    public String toString() {
        return name;
    }
}
