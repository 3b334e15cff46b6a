package vn.hotline.reporting.figures.totals;

import java.util.Set;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;

/**
 * @param centreId null for all centres the person may see
 * @param against the period of {@link Comparison#CHOSEN}; null unless it is asked for
 */
public record TotalsRequest(Helpline line, Period period, Integer centreId, Set<Comparison> compare, Period against) {

    public TotalsRequest {
        if (compare.contains(Comparison.CHOSEN) != (against != null)) {
            throw new IllegalArgumentException("a chosen comparison has its period: " + compare + " " + against);
        }
    }

    public TotalsRequest(Helpline line, Period period, Integer centreId, Set<Comparison> compare) {
        this(line, period, centreId, compare, null);
    }

    TotalsRequest at(Integer centre) {
        return new TotalsRequest(line, period, centre, compare, against);
    }
}
