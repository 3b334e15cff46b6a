package vn.hotline.kernel;

/** The two helplines on the number 111. They are counted and reported apart. */
@KnownAs("Line")
public enum Helpline implements Labelled {
    CHILD_PROTECTION,
    TRAFFICKING
}
