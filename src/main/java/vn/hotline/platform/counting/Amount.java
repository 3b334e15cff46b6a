package vn.hotline.platform.counting;

import java.util.function.ToLongFunction;

/**
 * What is added up of the rows that are counted, said twice beside each other.
 *
 * @param sql over the rows of a {@link RowSource}
 * @param ofOne of the facts of one row
 */
public record Amount(String sql, ToLongFunction<Object> ofOne) {

    /** Their number. */
    public static final Amount ROWS = new Amount("count(*)", row -> 1);

    /** A sum over a column that may be empty. */
    public static <R> Amount sum(String column, Class<R> facts, ToLongFunction<R> ofOne) {
        return new Amount("coalesce(sum(" + column + "), 0)", row -> ofOne.applyAsLong(facts.cast(row)));
    }

    long of(Object row) {
        return ofOne.applyAsLong(row);
    }
}
