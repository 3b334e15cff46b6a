package vn.hotline.reporting.publication.published;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Comparison;

/**
 * A line of a file that was understood.
 *
 * @param number of the line in the file, the head being 1
 * @param unit of the figure, as it is stored
 * @param known whether exactly this is entered already, so that it is passed over
 * @param other a different value that stands for the same figure and period from another source, or null
 */
public record PublishedRow(
        int number,
        Helpline line,
        Period period,
        String code,
        String unit,
        long value,
        Long difference,
        BigDecimal percent,
        Comparison comparedWith,
        String note,
        String source,
        boolean known,
        Long other)
        implements Serializable {

    PublishedRow beside(boolean isKnown, Long otherValue) {
        return new PublishedRow(
                number,
                line,
                period,
                code,
                unit,
                value,
                difference,
                percent,
                comparedWith,
                note,
                source,
                isKnown,
                otherValue);
    }
}
