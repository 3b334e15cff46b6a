package vn.hotline.reporting.analysis.pivot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Line;
import vn.hotline.reporting.figures.Unit;
import vn.hotline.reporting.figures.RowSource;

/** What a pivot counts, in a unit that is never mixed with another, and by which days it can be counted. */
public enum PivotMeasure implements Labelled {
    CONTACTS(Subject.CONTACT, Map.of(CountedBy.RECEIVED, RowSource.CONTACT)),
    /** A counselling record counts once for each of its topics, as in reports, so topics have no total. */
    TOPICS(Subject.COUNSELLING_TOPIC, Map.of(CountedBy.COUNSELLED, RowSource.COUNSELLING_TOPIC)),
    CASES(
            Subject.CASE,
            Map.of(
                    CountedBy.OPENED, RowSource.CASE,
                    CountedBy.REFERRED, RowSource.REFERRED_CASE,
                    CountedBy.CLOSED, RowSource.CLOSED_CASE)),
    CASE_PERSONS(
            Subject.CASE_PERSON,
            Map.of(
                    CountedBy.OPENED, RowSource.CASE_PERSON,
                    CountedBy.REFERRED, RowSource.REFERRED_PERSON,
                    CountedBy.CLOSED, RowSource.CLOSED_PERSON)),
    /** Children of contacts that were recorded. */
    CONTACT_CHILDREN(Subject.CONTACT_CHILD, Map.of(CountedBy.RECEIVED, RowSource.CONTACT_CHILD)),
    REFERRALS(Subject.REFERRAL, Map.of(CountedBy.SENT, RowSource.REFERRAL)),
    /** Whom referrals are to help: a sum over referrals, not a number of rows. */
    HELPED(Subject.REFERRAL, Map.of(CountedBy.SENT, RowSource.REFERRAL));

    private final Subject subject;
    private final Map<CountedBy, RowSource> sources = new LinkedHashMap<>();

    PivotMeasure(Subject subject, Map<CountedBy, RowSource> sources) {
        this.subject = subject;
        for (CountedBy event : CountedBy.values()) {
            if (sources.containsKey(event)) {
                this.sources.put(event, sources.get(event));
            }
        }
    }

    Subject subject() {
        return subject;
    }

    /** The events by whose day it can be counted, the usual one first. */
    public List<CountedBy> events() {
        return List.copyOf(sources.keySet());
    }

    public RowSource source(CountedBy event) {
        return sources.get(event);
    }

    public Unit unit(Line line) {
        return switch (subject) {
            case CONTACT, COUNSELLING_TOPIC -> Unit.CONTACTS;
            case CASE -> Unit.CASES;
            case CONTACT_CHILD, CASE_PERSON -> persons(line);
            case REFERRAL -> this == HELPED ? persons(line) : Unit.REFERRALS;
        };
    }

    private static Unit persons(Line line) {
        return line == Line.CHILD_PROTECTION ? Unit.CHILDREN : Unit.VICTIMS;
    }

    /** Whether the amount is the number of rows. */
    public boolean isNumberOfRows() {
        return this != HELPED;
    }

    public boolean isContacts() {
        return subject == Subject.CONTACT || subject == Subject.CONTACT_CHILD;
    }
}
