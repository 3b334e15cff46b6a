package vn.hotline.reporting.publication.narrative;

/** What of a figure a number of a text says. */
public enum Aspect {
    VALUE,
    /** In round numbers, with "over" or "nearly": see {@link Rounded}. */
    ROUNDED,
    /** The figure of the period it is compared with. */
    COMPARED,
    /** Without its sign, which the text says in words. */
    DIFFERENCE,
    PERCENT,
    /** Its part of the figure it belongs to. */
    SHARE,
    /** The mean of a day, in round numbers. */
    DAILY;

    /** Whether it is about a comparison. */
    public boolean isCompared() {
        return this == COMPARED || this == DIFFERENCE || this == PERCENT;
    }
}
