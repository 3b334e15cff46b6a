package vn.hotline.reporting.publication.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Language;

/**
 * A value of an indicator in a list.
 *
 * @param previous of the year before, as its body printed it or as it is entered; null where it is not known
 * @param printedPrevious as its body printed it; null where it is taken from the entry of the year before
 * @param file id of the document it was taken from, or null
 */
public record IndicatorRow(
        long id,
        String body,
        String nameVi,
        String nameEn,
        String unitVi,
        String unitEn,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        BigDecimal previous,
        BigDecimal printedPrevious,
        long enteredBy,
        Instant enteredAt,
        Long file,
        long corrections) {

    public Period period() {
        return new Period(from, to);
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    public String unit(Language language) {
        return language == Language.VI ? unitVi : unitEn;
    }

    public BigDecimal difference() {
        return previous == null ? null : value.subtract(previous);
    }
}
