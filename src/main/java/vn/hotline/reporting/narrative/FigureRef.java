package vn.hotline.reporting.narrative;

import vn.hotline.reporting.Comparison;

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
