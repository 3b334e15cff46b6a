package vn.hotline.quality.totals;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Map;

/**
 * What was scored by one criterion, all editions together.
 *
 * @param title in the reader's language, as its last edition calls it
 * @param all of the whole period
 * @param months those in which anything was scored
 */
public record CriterionTotal(String title, boolean must, Average all, Map<YearMonth, Average> months)
        implements Serializable {

    public Average in(YearMonth month) {
        return months.getOrDefault(month, Average.NONE);
    }
}
