package vn.hotline.platform.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.hotline.platform.counting.Population.Place;
import vn.hotline.platform.db.SqlText;

/**
 * A population by a quality, and in the same breath the rows it counts: figures are sums of a measure's codes, lists are
 * the rows with these codes, so the two cannot disagree. Its name is stored with each total.
 */
public final class Measure {

    /** The code of a row that has none. */
    public static final String UNKNOWN = "UNKNOWN";
    /** The code of a measure that knows only one. */
    public static final String ALL = "ALL";

    private final String name;
    private final Population<?, ?> population;
    private final Dimension dimension;
    private final Amount amount;
    private final Function<Object, Object> code;
    private final Breakdown breakdown;
    private boolean inRuns;

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
    public static Measure numberOf(String name, Population<?, ?> population) {
        return new Measure(name, population, null, Amount.ROWS, row -> ALL, null);
    }

    /** A sum over rows, not a number of rows. No report shows it. */
    @SuppressWarnings("unchecked") // the rows of a population are its own
    public static <R> Measure sumOf(
            String name, Population<?, R> population, Dimension dimension, Function<R, ?> code, Amount amount) {
        return new Measure(name, population, dimension, amount, row -> code.apply((R) row), null);
    }

    /** No index gives the rows of these codes in the order of a list: they are read in the {@link RowSource#runs}. */
    public Measure listedInRuns() {
        inRuns = true;
        return this;
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

    public boolean isListedInRuns() {
        return inRuns;
    }

    /** Whether somebody is warned when one of its figures departs from its usual level. */
    public boolean isWatched() {
        return breakdown != null && breakdown.isWatched();
    }

    /** Adds what a record counts for, cell by cell. */
    public void count(Object facts, Map<Cell, Long> amounts) {
        if (population.facts().isInstance(facts)) {
            count(population, facts, amounts);
        }
    }

    private <F extends Record> void count(Population<F, ?> its, Object facts, Map<Cell, Long> amounts) {
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
        return dimension == null ? null : source().code(dimension);
    }

    /** What it counts, day by day: a query with the columns line, day, centre_id, code, amount. */
    public String countedByDay() {
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
