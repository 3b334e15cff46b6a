package vn.hotline.reporting.publication.document;

import java.math.BigDecimal;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Language;

/** Another body's figure as a report prints it. */
public record ReportIndicator(
        long valueId,
        String nameVi,
        String nameEn,
        String bodyVi,
        String bodyEn,
        String unitVi,
        String unitEn,
        Period period,
        BigDecimal value,
        BigDecimal previous) {

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    public String body(Language language) {
        return language == Language.VI ? bodyVi : bodyEn;
    }

    public String unit(Language language) {
        return language == Language.VI ? unitVi : unitEn;
    }

    public BigDecimal difference() {
        return previous == null ? null : value.subtract(previous);
    }
}
