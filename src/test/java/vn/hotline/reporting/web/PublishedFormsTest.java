package vn.hotline.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Helpline;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.publication.published.PublishedColumn;

class PublishedFormsTest {

    /** What is typed goes the same way as a row of a file. */
    @Test
    void aTypedFigureIsARowOfAFile() {
        TypedFigure typed = new TypedFigure();
        typed.getPeriod().setFrom(LocalDate.of(2022, 1, 1));
        typed.getCells().put("FIGURE", "calls");
        typed.getCells().put("VALUE", "368.346");
        typed.setComparedWith(Comparison.PREVIOUS_YEAR);

        assertThat(typed.cells(Helpline.CHILD_PROTECTION))
                .containsEntry(PublishedColumn.LINE, "CHILD_PROTECTION")
                .containsEntry(PublishedColumn.FROM, "01/01/2022")
                .containsEntry(PublishedColumn.TO, null)
                .containsEntry(PublishedColumn.FIGURE, "calls")
                .containsEntry(PublishedColumn.VALUE, "368.346")
                .containsEntry(PublishedColumn.COMPARED_WITH, "PREVIOUS YEAR");
    }

    @Test
    void aCorrectionIsAWholeNumberOrTakesTheFigureBack() {
        FigureCorrection correction = FigureCorrection.none();
        assertThatThrownBy(correction::value).isInstanceOf(BusinessException.class);

        correction.setNewValue(new BigDecimal("1.5"));
        assertThatThrownBy(correction::value).isInstanceOf(BusinessException.class);

        correction.setNewValue(new BigDecimal("12.0"));
        assertThat(correction.value()).isEqualTo(12);

        correction.setTakenBack(true);
        assertThat(correction.value()).isNull();
    }
}
