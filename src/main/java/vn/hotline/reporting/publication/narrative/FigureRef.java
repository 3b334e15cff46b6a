package vn.hotline.reporting.publication.narrative;

import vn.hotline.reporting.figures.totals.Comparison;

/**
 * What a number of a text is taken from.
 *
 * @param code of the figure
 * @param with null unless the aspect is about a comparison
 */
public record FigureRef(String code, Aspect aspect, Comparison with) {

    static FigureRef of(String code, Aspect aspect) {
        return new FigureRef(code, aspect, null);
    }
}
