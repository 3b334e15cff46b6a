package vn.hotline.platform.counting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.platform.reference.CodeList;

/**
 * A quality by which things are counted, and what its codes are. Pivots group and filter by it; a {@link Measure} splits a
 * population by it. It is declared by the first feature on the road that has it; each {@link Subject} says where the
 * database keeps the codes.
 */
public final class Dimension implements Labelled {

    /** Of the time something counts: every subject has it. */
    public static final Dimension YEAR = new Dimension("YEAR", Kind.YEAR, null, null, Map.of());

    public static final Dimension QUARTER = new Dimension("QUARTER", Kind.QUARTER, null, null, Map.of());
    public static final Dimension MONTH = new Dimension("MONTH", Kind.MONTH, null, null, Map.of());
    public static final Dimension WEEKDAY = new Dimension("WEEKDAY", Kind.WEEKDAY, null, null, Map.of());
    public static final Dimension HOUR = new Dimension("HOUR", Kind.HOUR, null, null, Map.of());

    public static final List<Dimension> OF_TIME = List.of(YEAR, QUARTER, MONTH, WEEKDAY, HOUR);

    public static final Dimension PROVINCE_THEN =
            new Dimension("PROVINCE_THEN", Kind.PROVINCE_THEN, null, null, Map.of());
    public static final Dimension PROVINCE_NOW = new Dimension("PROVINCE_NOW", Kind.PROVINCE_NOW, null, null, Map.of());
    public static final Dimension CENTRE = new Dimension("CENTRE", Kind.CENTRE, null, null, Map.of());

    /** What the codes of a dimension are. */
    public enum Kind {
        YEAR,
        QUARTER,
        MONTH,
        WEEKDAY,
        HOUR,
        CONSTANT,
        LIST,
        LIST_OF_LINE,
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

        /** Stands for the list of the line, where each has its own. */
        public static final String LIST = "{list}";

        /** Of rows that have one code at most. */
        public static Value one(String sql) {
            return new Value(null, null, sql);
        }

        boolean isMany() {
            return tables != null;
        }
    }

    private final String name;
    private final Kind kind;
    private final Class<? extends Enum<?>> constants;
    private final Function<Helpline, CodeList> lists;
    private final Map<Subject, Value> values;
    private boolean noneIsSaid;

    private Dimension(
            String name,
            Kind kind,
            Class<? extends Enum<?>> constants,
            Function<Helpline, CodeList> lists,
            Map<Subject, Value> values) {
        this.name = name;
        this.kind = kind;
        this.constants = constants;
        this.lists = lists;
        this.values = values;
    }

    /**
     * A quality whose codes are constants of the program. Where they are kept is said by each {@link Subject}.
     *
     * @param name in saved views and addresses, and behind {@code Dimension.} in the bundles: it is never changed
     */
    public static Dimension of(String name, Class<? extends Enum<?>> constants) {
        return of(name, constants, Map.of());
    }

    /** @param values where subjects behind it on the road have it, too */
    public static Dimension of(String name, Class<? extends Enum<?>> constants, Map<Subject, Value> values) {
        return new Dimension(name, Kind.CONSTANT, constants, null, values);
    }

    /** A quality whose codes are those of a list. */
    public static Dimension of(String name, CodeList list) {
        return of(name, list, Map.of());
    }

    /** @param values where subjects behind it on the road have it, too */
    public static Dimension of(String name, CodeList list, Map<Subject, Value> values) {
        return new Dimension(name, Kind.LIST, null, line -> list, values);
    }

    /** A quality that each line tells in words of its own. */
    public static Dimension ofLine(String name, Function<Helpline, CodeList> lists) {
        return new Dimension(name, Kind.LIST_OF_LINE, null, lists, Map.of());
    }

    /** A record without a code is not unknown: it has none, and that says something: {@code pivot.none.NAME}. */
    public Dimension noneIsSaid() {
        noneIsSaid = true;
        return this;
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
        return value(source.subject()) != null;
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

    /** The list that its codes are of on all lines, or null. */
    public CodeList list() {
        return kind == Kind.LIST ? lists.apply(null) : null;
    }

    /** The list that its codes are of on a line, or null. */
    public CodeList list(Helpline line) {
        return lists == null ? null : lists.apply(line);
    }

    public boolean isNoneSaid() {
        return noneIsSaid;
    }

    /** Null for a subject that does not have it. */
    public Value value(Subject subject) {
        return values.getOrDefault(subject, subject.value(this));
    }

    @Override
    public String toString() {
        return name;
    }
}
