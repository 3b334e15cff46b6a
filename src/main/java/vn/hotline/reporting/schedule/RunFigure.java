package vn.hotline.reporting.schedule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Unit;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;

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

    /** The day from which a period was counted in full; null where all of it was. */
    private LocalDate since;

    private LocalDate previousSince;
    private LocalDate yearSince;

    protected RunFigure() {}

    RunFigure(FigureRow row) {
        Compared year = row.compared().get(Comparison.PREVIOUS_YEAR);
        code = row.code();
        unit = row.unit();
        value = row.value();
        Compared previous = row.compared().get(Comparison.PREVIOUS_PERIOD);
        previousValue = previous.value();
        yearValue = year.value();
        yearHistoric = year.historic();
        since = row.since();
        previousSince = previous.since();
        yearSince = year.since();
    }

    /** @param period of the report */
    public Compared compared(Comparison with, Period period) {
        boolean ofYear = with == Comparison.PREVIOUS_YEAR;
        return Compared.of(
                with.of(period, period, null),
                value,
                since,
                ofYear ? yearValue : previousValue,
                ofYear && yearHistoric,
                ofYear ? yearSince : previousSince);
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

    /** The day from which it, or what it is compared with, was counted in full, where that is not all of the period. */
    public Optional<LocalDate> known() {
        return Stream.of(since, previousSince, yearSince)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
