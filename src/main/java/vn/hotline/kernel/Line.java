package vn.hotline.kernel;

/** The two telephone lines on the number 111. They are counted and reported apart. */
public enum Line implements Labelled {
    CHILD_PROTECTION,
    TRAFFICKING
}
