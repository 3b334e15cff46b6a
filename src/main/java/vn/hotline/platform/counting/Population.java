package vn.hotline.platform.counting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.hotline.kernel.Helpline;

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

    /** Where rows are counted. */
    public record Place(Helpline line, LocalDate day, int centreId) {

        /** @param day null while rows do not count */
        public static Place on(Helpline line, LocalDate day, int centreId) {
            return day == null ? null : new Place(line, day, centreId);
        }
    }

    /** Populations that make up another one: each of its rows is in exactly one of them. */
    public record Union(Population<?, ?> whole, List<Population<?, ?>> parts) {}

    /** Records, each of which is one row. */
    public static <F extends Record> Population<F, F> of(
            String name, RowSource source, Class<F> facts, Function<F, Place> day) {
        return new Population<>(name, source, null, facts, day, List::of);
    }

    /** Those of its rows that the condition is true of, said both ways. */
    public Population<F, R> only(String itsName, String its, Predicate<F> is) {
        return new Population<>(itsName, source, its, facts, one -> is.test(one) ? day.apply(one) : null, rows);
    }

    /** Rows below its records. */
    public <B> Population<F, B> below(String itsName, RowSource itsSource, Function<F, Collection<B>> itsRows) {
        return new Population<>(itsName, itsSource, condition, facts, day, itsRows);
    }

    @Override
    public String toString() {
        return name;
    }
}
