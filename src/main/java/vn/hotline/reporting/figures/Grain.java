package vn.hotline.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The spans for which totals are kept. */
public enum Grain {
    D(ChronoUnit.DAYS) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }
    },
    M(ChronoUnit.MONTHS) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return YearMonth.from(day).atDay(1);
        }
    },
    Y(ChronoUnit.YEARS) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return LocalDate.of(day.getYear(), 1, 1);
        }
    };

    private final ChronoUnit unit;

    Grain(ChronoUnit unit) {
        this.unit = unit;
    }

    public abstract LocalDate startOf(LocalDate day);

    /** @param start the first day of a span */
    public LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }
}
