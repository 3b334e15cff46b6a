package vn.hotline.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.kernel.Period;

/** A period as the fewest whole years, months and days that make it up: in runs of one grain, in order. */
public final class PeriodParts {

    /**
     * Spans of one grain that follow each other.
     *
     * @param first start of the first span
     * @param last start of the last
     */
    public record Run(Grain grain, LocalDate first, LocalDate last) {

        public List<LocalDate> starts() {
            List<LocalDate> starts = new ArrayList<>();
            for (LocalDate start = first; !start.isAfter(last); start = grain.next(start)) {
                starts.add(start);
            }
            return starts;
        }
    }

    private PeriodParts() {}

    public static List<Run> of(Period period) {
        List<Run> runs = new ArrayList<>();
        LocalDate end = period.to().plusDays(1);
        LocalDate start = period.from();
        while (start.isBefore(end)) {
            Grain grain = largest(start, end);
            int latest = runs.size() - 1;
            if (latest >= 0 && runs.get(latest).grain == grain) {
                runs.set(latest, new Run(grain, runs.get(latest).first, start));
            } else {
                runs.add(new Run(grain, start, start));
            }
            start = grain.next(start);
        }
        return runs;
    }

    private static Grain largest(LocalDate start, LocalDate end) {
        for (Grain grain : List.of(Grain.YEAR, Grain.MONTH)) {
            if (grain.startOf(start).equals(start) && !grain.next(start).isAfter(end)) {
                return grain;
            }
        }
        return Grain.DAY;
    }
}
