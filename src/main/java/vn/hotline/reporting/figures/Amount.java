package vn.hotline.reporting.figures;

import java.util.function.ToLongFunction;
import vn.hotline.referral.ReferralFacts;

/** What is added up of the rows that are counted. */
public enum Amount {
    /** Their number. */
    ROWS("count(*)", row -> 1),
    /** Whom referrals are to help. */
    HELPED("coalesce(sum(r.helped_count), 0)", row -> ((ReferralFacts) row).helped());

    private final String sql;
    private final ToLongFunction<Object> ofOne;

    Amount(String sql, ToLongFunction<Object> ofOne) {
        this.sql = sql;
        this.ofOne = ofOne;
    }

    /** Over the rows of a {@link RowSource}. */
    public String sql() {
        return sql;
    }

    /** @param row the facts of one row */
    long of(Object row) {
        return ofOne.applyAsLong(row);
    }
}
