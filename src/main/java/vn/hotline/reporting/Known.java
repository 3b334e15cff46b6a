package vn.hotline.reporting;

/** What is known of a figure in a period: counted, published in the years before, or nothing (null). */
record Known(Long value, boolean historic) {
    static final Known NOTHING = new Known(null, false);
}
