package vn.hotline.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.hotline.kernel.Period;
import vn.hotline.platform.reference.Centre;
import vn.hotline.reporting.figures.totals.ReportWords;

/** All that the page of totals offers to choose, each as the address it leads to. */
public record TotalsChoices(List<Choice> kinds, List<Choice> periods, List<Choice> comparisons, List<Choice> centres) {

    /**
     * @param offered periods of the kind that is chosen
     * @param comparedName what the period is called that the figures are held against
     * @param centres among which there is a choice; empty for whoever sees one only
     */
    static TotalsChoices of(
            TotalsChoice chosen,
            LocalDate today,
            List<Period> offered,
            String comparedName,
            List<Centre> centres,
            ReportWords words) {
        PeriodChoice period = new PeriodChoice(chosen.kind(), chosen.period(), words);
        return new TotalsChoices(
                period.kinds(today, (kind, one) -> chosen.of(kind, one).url()),
                period.periods(offered, one -> chosen.of(chosen.kind(), one).url()),
                chosen.comparisons(comparedName, words),
                Choice.centres(
                        centres, chosen.centreId(), centre -> chosen.at(centre).url(), words));
    }

    /** Whether a menu offers it: only then it is followed. */
    boolean offer(String url) {
        return Stream.concat(periods.stream(), centres.stream())
                .anyMatch(choice -> choice.url().equals(url));
    }
}
