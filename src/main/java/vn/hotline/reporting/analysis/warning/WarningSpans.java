package vn.hotline.reporting.analysis.warning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Period;

/**
 * Which spans of time are compared: the last four whole weeks, Monday to Sunday, with the same four weeks, the four
 * before and the four after in up to five years before. Years are 52 weeks long here, so that weekdays fall together.
 *
 * @param history three spans for each year that was counted as a whole
 * @param months for the course of the last twelve months, with those its rolling average needs; the oldest first
 */
public record WarningSpans(Period current, List<Period> history, List<Period> months) {

    static final int YEARS_AT_MOST = 5;
    static final int YEARS_NEEDED = 2;
    static final int MONTHS_SHOWN = 12;
    /** A month's rolling average is that of it and the two before. */
    static final int ROLLING = 3;

    private static final int WEEKS = 4;
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int SPANS_OF_A_YEAR = 3;

    static WarningSpans of(LocalDate today, LocalDate countingSince) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Period current = new Period(monday.minusWeeks(WEEKS), monday.minusDays(1));
        List<Period> history = new ArrayList<>();
        for (int year = 1; year <= YEARS_AT_MOST; year++) {
            LocalDate same = current.from().minusWeeks((long) WEEKS_OF_A_YEAR * year);
            if (!same.minusWeeks(WEEKS).isBefore(countingSince)) {
                for (int shift = -WEEKS; shift <= WEEKS; shift += WEEKS) {
                    LocalDate from = same.plusWeeks(shift);
                    history.add(new Period(from, from.plusWeeks(WEEKS).minusDays(1)));
                }
            }
        }
        return new WarningSpans(current, history, months(YearMonth.from(today)));
    }

    private static List<Period> months(YearMonth present) {
        List<Period> months = new ArrayList<>();
        for (int ago = MONTHS_SHOWN + ROLLING - 1; ago >= 1; ago--) {
            months.add(Period.months(present.minusMonths(ago), 1));
        }
        return months;
    }

    public int years() {
        return history.size() / SPANS_OF_A_YEAR;
    }

    public boolean enough() {
        return years() >= YEARS_NEEDED;
    }
}
