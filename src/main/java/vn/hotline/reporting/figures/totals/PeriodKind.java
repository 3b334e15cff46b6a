package vn.hotline.reporting.figures.totals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;

/** The periods that reports are made for. */
public enum PeriodKind implements Labelled {
    MONTH(1, 1),
    QUARTER(3, 3),
    HALF_YEAR(6, 6),
    NINE_MONTHS(9, 12),
    YEAR(12, 12),
    FREE(0, 0);

    private final int months;
    /** Every how many months one begins, from January on. */
    private final int step;

    PeriodKind(int months, int step) {
        this.months = months;
        this.step = step;
    }

    /** The shortest kind that this period is one of. */
    public static PeriodKind of(Period period) {
        return Arrays.stream(values())
                .filter(kind -> kind != FREE && kind.containing(period.from()).equals(period))
                .findFirst()
                .orElse(FREE);
    }

    /** The period of this kind that holds a day, or, of nine months, its year's. */
    public Period containing(LocalDate day) {
        if (this == FREE) {
            return new Period(day, day);
        }
        int first = (day.getMonthValue() - 1) / step * step + 1;
        return Period.months(YearMonth.of(day.getYear(), first), months);
    }

    /** Periods to choose from, the latest first. */
    public List<Period> between(LocalDate first, LocalDate last) {
        List<Period> periods = new ArrayList<>();
        Period period = containing(last);
        while (this != FREE && !period.to().isBefore(first)) {
            periods.add(period);
            period = containing(period.from().minusMonths(step));
        }
        return periods;
    }
}
