package vn.hotline.platform.counting;

import java.util.List;
import vn.hotline.kernel.Helpline;

/**
 * What of a feature's records can be counted: how they are kept, by which qualities, under which names reports know them.
 * Reporting finds all of them and knows no feature; a feature uses the qualities of those behind it on the road.
 *
 * <p>Programs beside the server verify and rebuild figures, too. So it is found without one: by its line in
 * {@code META-INF/services}, in the order of the road.
 */
public interface Countables {

    /** What is kept count of as records are saved, each with how a report shows it. */
    List<Measure> measures();

    /** The figures with names of their own, in the order of a report. */
    default List<Figure> figures(Helpline line) {
        return List.of();
    }

    /** What an outside reader can add up beside the breakdowns. */
    default List<Population.Union> unions() {
        return List.of();
    }

    /** What is counted afresh by whatever is asked. */
    default List<PivotMeasure> pivots() {
        return List.of();
    }
}
