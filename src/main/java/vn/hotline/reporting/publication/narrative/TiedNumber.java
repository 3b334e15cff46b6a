package vn.hotline.reporting.publication.narrative;

/**
 * A number as it stands in a text.
 *
 * @param shown as it is written there
 * @param ref what it was taken from, or null if it was typed by hand
 * @param present how that is written now; null if there are no data any more, or nothing it was taken from
 */
public record TiedNumber(int start, int end, String shown, FigureRef ref, String present) {

    public boolean typed() {
        return ref == null;
    }

    /** It says something else than its figure. */
    public boolean stale() {
        return ref != null && !shown.equals(present);
    }
}
