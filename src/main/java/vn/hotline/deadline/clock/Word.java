package vn.hotline.deadline.clock;

/** What is to be said of a clock, one after the other; whoever hears a later one needs none before it. */
enum Word {
    SOON,
    PASSED,
    /** It passed long ago and is still not met. */
    LATE
}
