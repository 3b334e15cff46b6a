package vn.hotline.deadline.clock;

/** What is to be said of a clock. */
enum Word {
    SOON,
    PASSED
}
