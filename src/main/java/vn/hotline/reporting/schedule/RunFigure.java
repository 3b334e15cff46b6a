package vn.hotline.reporting.schedule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.Compared;
import vn.hotline.reporting.Comparison;
import vn.hotline.reporting.FigureRow;
import vn.hotline.reporting.Unit;

/** A figure as it was when the report was made, with those it was compared with. Null is unknown, zero is a count. */
@Embeddable
public class RunFigure {

    private String code;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private Long value;
    private Long previousValue;
    private Long yearValue;
    private boolean yearHistoric;

    protected RunFigure() {}

    RunFigure(FigureRow row) {
        Compared year = row.compared().get(Comparison.PREVIOUS_YEAR);
        code = row.code();
        unit = row.unit();
        value = row.value();
        previousValue = row.compared().get(Comparison.PREVIOUS_PERIOD).value();
        yearValue = year.value();
        yearHistoric = year.historic();
    }

    /** @param period of the report */
    public Compared compared(Comparison with, Period period) {
        boolean ofYear = with == Comparison.PREVIOUS_YEAR;
        return Compared.of(
                with.of(period, period, null), value, ofYear ? yearValue : previousValue, ofYear && yearHistoric);
    }

    public String getCode() {
        return code;
    }

    public Unit getUnit() {
        return unit;
    }

    public Long getValue() {
        return value;
    }
}
