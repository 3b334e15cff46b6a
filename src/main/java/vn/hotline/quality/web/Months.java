package vn.hotline.quality.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;

/** The last months, this one among them. */
final class Months {

    /** Wide enough to see a way, few enough for a page. */
    static final int SHOWN = 6;

    private Months() {}

    static Period last(Clock clock) {
        LocalDate today = Days.dayOf(clock.instant());
        return new Period(YearMonth.from(today).minusMonths(SHOWN - 1L).atDay(1), today);
    }

    static List<YearMonth> of(Period period) {
        YearMonth first = YearMonth.from(period.from());
        return IntStream.range(0, SHOWN).mapToObj(first::plusMonths).toList();
    }
}
