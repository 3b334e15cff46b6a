package vn.hotline.platform.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;

/** What a pivot counts, in a unit that is never mixed with another, and by which days it can be counted. */
public final class PivotMeasure implements Labelled {

    private final String name;
    private final Amount amount;
    private final SortedMap<CountedBy, RowSource> sources;
    private final Dimension parts;

    private PivotMeasure(String name, Amount amount, Map<CountedBy, RowSource> sources, Dimension parts) {
        this.name = name;
        this.amount = amount;
        this.sources = new TreeMap<>(sources);
        this.parts = parts;
    }

    /** @param name in saved views and addresses, and behind {@code PivotMeasure.} in the bundles: it is never changed */
    public static PivotMeasure of(String name, Map<CountedBy, RowSource> sources) {
        return new PivotMeasure(name, Amount.ROWS, sources, null);
    }

    /** A sum over rows, not a number of rows. */
    public static PivotMeasure sumOf(String name, Amount amount, Map<CountedBy, RowSource> sources) {
        return new PivotMeasure(name, amount, sources, null);
    }

    /** A record counts once for each of its codes, as in reports: they are no parts of a whole and have no total. */
    public static PivotMeasure inParts(String name, Dimension parts, Map<CountedBy, RowSource> sources) {
        return new PivotMeasure(name, Amount.ROWS, sources, parts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String getLabelKey() {
        return Labelled.labelKey(PivotMeasure.class, name);
    }

    public Subject subject() {
        return sources.get(sources.firstKey()).subject();
    }

    public Amount amount() {
        return amount;
    }

    /** The events by whose day it can be counted, the usual one first. */
    public List<CountedBy> events() {
        return List.copyOf(sources.keySet());
    }

    public RowSource source(CountedBy event) {
        return sources.get(event);
    }

    public Unit unit(Helpline line) {
        return isNumberOfRows() ? subject().unit(line) : Unit.persons(line);
    }

    /** Whether the amount is the number of rows. */
    public boolean isNumberOfRows() {
        return amount.equals(Amount.ROWS);
    }

    /** The codes for each of which a record counts once, so that there is no total over them; else null. */
    public Dimension parts() {
        return parts;
    }

    /** Whether numbers by one of these qualities make up a whole; null is none. */
    public boolean isTotalledOver(Dimension... over) {
        return parts == null || !Arrays.asList(over).contains(parts);
    }

    @Override
    public String toString() {
        return name;
    }
}
