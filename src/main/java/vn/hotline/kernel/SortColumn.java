package vn.hotline.kernel;

/** A column that a list can be sorted by: a constant of an enum of its own for each list. */
public interface SortColumn {

    String name();

    /** Whether people who ask for this column mean the latest, or the gravest, before the others. */
    default boolean isLargestFirst() {
        return false;
    }
}
