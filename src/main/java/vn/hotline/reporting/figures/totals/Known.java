package vn.hotline.reporting.figures.totals;

import java.time.LocalDate;

/**
 * What is known of a figure in a period: counted, published, or nothing (null).
 *
 * @param since null where all of the period was counted; else the day from which it was in full, before which only
 *     records are known that came in later
 */
record Known(Long value, boolean historic, LocalDate since) {
    static final Known NOTHING = new Known(null, false);

    Known(Long value, boolean historic) {
        this(value, historic, null);
    }
}
