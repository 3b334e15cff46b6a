package vn.hotline.reporting.analysis.pivot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Line;
import vn.hotline.reporting.figures.Amount;
import vn.hotline.reporting.figures.Dimension;
import vn.hotline.reporting.figures.Measures;
import vn.hotline.reporting.figures.RowSource;
import vn.hotline.reporting.figures.Subject;
import vn.hotline.reporting.figures.Unit;

/** What a pivot counts, in a unit that is never mixed with another, and by which days it can be counted. */
public enum PivotMeasure implements Labelled {
    CONTACTS(Map.of(CountedBy.RECEIVED, RowSource.CONTACT)),
    /** A counselling record counts once for each of its topics, as in reports, so topics have no total. */
    TOPICS(Map.of(CountedBy.COUNSELLED, RowSource.COUNSELLING_TOPIC)),
    CASES(Map.of(
            CountedBy.OPENED, RowSource.CASE,
            CountedBy.REFERRED, RowSource.REFERRED_CASE,
            CountedBy.CLOSED, RowSource.CLOSED_CASE)),
    CASE_PERSONS(Map.of(
            CountedBy.OPENED, RowSource.CASE_PERSON,
            CountedBy.REFERRED, RowSource.REFERRED_PERSON,
            CountedBy.CLOSED, RowSource.CLOSED_PERSON)),
    /** Children of contacts that were recorded. */
    CONTACT_CHILDREN(Map.of(CountedBy.RECEIVED, RowSource.CONTACT_CHILD)),
    REFERRALS(Map.of(CountedBy.SENT, RowSource.REFERRAL)),
    /** Whom referrals are to help: a sum over referrals, not a number of rows. */
    HELPED(Amount.HELPED, Map.of(CountedBy.SENT, RowSource.REFERRAL));

    private final Amount amount;
    private final Map<CountedBy, RowSource> sources;

    PivotMeasure(Map<CountedBy, RowSource> sources) {
        this(Amount.ROWS, sources);
    }

    PivotMeasure(Amount amount, Map<CountedBy, RowSource> sources) {
        this.amount = amount;
        this.sources = new EnumMap<>(sources);
    }

    Subject subject() {
        return sources.values().iterator().next().subject();
    }

    Amount amount() {
        return amount;
    }

    /** The events by whose day it can be counted, the usual one first. */
    public List<CountedBy> events() {
        return List.copyOf(sources.keySet());
    }

    public RowSource source(CountedBy event) {
        return sources.get(event);
    }

    /** The qualities it can be grouped by where an event counts it, in the order they are offered. */
    public List<Dimension> dimensions(CountedBy event) {
        return dimensions(event, Measures.STANDARD);
    }

    public List<Dimension> dimensions(CountedBy event, Measures measures) {
        return measures.dimensions().stream()
                .filter(dimension -> dimension.fits(source(event)))
                .toList();
    }

    public Unit unit(Line line) {
        return isNumberOfRows() ? subject().unit(line) : Unit.persons(line);
    }

    /** Whether the amount is the number of rows. */
    public boolean isNumberOfRows() {
        return amount == Amount.ROWS;
    }

    public boolean isContacts() {
        return subject() == Subject.CONTACT || subject() == Subject.CONTACT_CHILD;
    }
}
