package vn.hotline.reporting.analysis.warning;

import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Period;

/** A figure over the last twelve whole months, each with the average of it and the two months before. */
public record MonthlyCourse(List<Month> months) {

    /** @param average null where not all three months were counted */
    public record Month(Period period, Long count, Double average) {}

    /** @param counts of all months in order, null where nothing was counted; only the last ones are shown */
    static MonthlyCourse of(List<Period> periods, List<Long> counts) {
        List<Month> months = new ArrayList<>();
        for (int i = WarningSpans.ROLLING - 1; i < periods.size(); i++) {
            List<Long> window = counts.subList(i - WarningSpans.ROLLING + 1, i + 1);
            Double average = window.contains(null)
                    ? null
                    : window.stream().mapToLong(Long::longValue).average().orElseThrow();
            months.add(new Month(periods.get(i), counts.get(i), average));
        }
        return new MonthlyCourse(months);
    }
}
