package vn.hotline.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The spans for which totals are kept. */
public enum Grain {
    DAY("D", ChronoUnit.DAYS) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }
    },
    MONTH("M", ChronoUnit.MONTHS) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return YearMonth.from(day).atDay(1);
        }
    },
    YEAR("Y", ChronoUnit.YEARS) {
        @Override
        public LocalDate startOf(LocalDate day) {
            return LocalDate.of(day.getYear(), 1, 1);
        }
    };

    private final String code;
    private final ChronoUnit unit;

    Grain(String code, ChronoUnit unit) {
        this.code = code;
        this.unit = unit;
    }

    /** @param code as it is stored */
    static Grain of(String code) {
        return Arrays.stream(values())
                .filter(grain -> grain.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** As it is stored with a total. */
    public String code() {
        return code;
    }

    public abstract LocalDate startOf(LocalDate day);

    /** @param start the first day of a span */
    public LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }
}
