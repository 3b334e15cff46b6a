package vn.hotline.reporting.publication.disclosure;

import vn.hotline.reporting.figures.totals.Comparison;

/** Which figures of a report are kept back from outside readers. */
public interface Cover {

    /** Nothing is kept back: for those inside. */
    Cover NONE = (code, with) -> Mark.SHOWN;

    /** How a figure is shown. */
    enum Mark {
        SHOWN,
        /** One to four: it is said that it is small. */
        SMALL,
        /** Not small itself, but a small one could be computed from it. */
        KEPT_BACK
    }

    /** @param with the comparison whose period is meant, or null for the report's own */
    Mark of(String code, Comparison with);

    default boolean isShown(String code, Comparison with) {
        return of(code, with) == Mark.SHOWN;
    }
}
