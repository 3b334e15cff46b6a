package vn.hotline.reporting.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.TotalsRequest;

/**
 * Which figures the page of totals shows, as its address says it.
 *
 * @param against null unless a period to compare with was chosen
 * @param centreId null for all centres the person may see
 */
record TotalsChoice(Helpline line, PeriodKind kind, Period period, Comparison compare, Period against, Integer centreId)
        implements Serializable {

    /**
     * What the address does not say, or says in a way that cannot be read, is usual.
     *
     * @param asked the parameters of the address
     * @param latest the year to begin with on a line
     */
    static TotalsChoice read(Map<String, String> asked, Helpline usual, Function<Helpline, Period> latest) {
        Helpline line =
                ReportAddress.constant(Helpline.class, asked.get("line")).orElse(usual);
        PeriodKind kind =
                ReportAddress.constant(PeriodKind.class, asked.get("kind")).orElse(PeriodKind.YEAR);
        Period period = ReportAddress.period(asked.get("from"), asked.get("to")).orElseGet(() -> latest.apply(line));
        if (kind != PeriodKind.FREE && !kind.containing(period.from()).equals(period)) {
            kind = PeriodKind.of(period);
        }
        Period against = ReportAddress.period(
                        asked.get(ReportAddress.AGAINST_FROM), asked.get(ReportAddress.AGAINST_TO))
                .orElse(null);
        Comparison compare = ReportAddress.constant(Comparison.class, asked.get("compare"))
                .filter(one -> one != Comparison.CHOSEN || against != null)
                .orElse(Comparison.PREVIOUS_YEAR);
        return new TotalsChoice(
                line,
                kind,
                period,
                compare,
                compare == Comparison.CHOSEN ? against : null,
                ReportAddress.number(asked.get("centre")));
    }

    /** As {@link #read} takes them, but for the line, which is that of the screen. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>(ReportAddress.parameters(url()));
        parameters.remove("line");
        return parameters;
    }

    String url() {
        return ReportAddress.totals(line, kind, period, compare, against, centreId);
    }

    TotalsChoice of(PeriodKind other, Period its) {
        return new TotalsChoice(line, other, its, compare, against, centreId);
    }

    TotalsChoice comparedWith(Comparison other, Period chosen) {
        return new TotalsChoice(line, kind, period, other, chosen, centreId);
    }

    TotalsChoice at(Integer centre) {
        return new TotalsChoice(line, kind, period, compare, against, centre);
    }

    TotalsRequest request() {
        Set<Comparison> all = Comparison.usual();
        if (against != null) {
            all.add(Comparison.CHOSEN);
        }
        return new TotalsRequest(line, period, centreId, all, against);
    }

    boolean isAgainstChosen() {
        return compare == Comparison.CHOSEN;
    }

    /**
     * The comparisons to choose from. With its days only the one that is chosen: all of them would not fit beside each
     * other.
     *
     * @param comparedName what the other period is called
     */
    List<Choice> comparisons(String comparedName, ReportWords words) {
        List<Choice> choices = new ArrayList<>();
        for (Comparison one : Comparison.usual()) {
            choices.add(new Choice(
                    one == compare
                            ? words.text("report.compare." + one, comparedName)
                            : words.text("report.compare." + one + ".other"),
                    comparedWith(one, null).url(),
                    one == compare));
        }
        // begins with the year before, from which another one is chosen
        Period chosen = against == null ? period.sameOfPreviousYear() : against;
        choices.add(new Choice(
                words.text("report.compare." + Comparison.CHOSEN),
                comparedWith(Comparison.CHOSEN, chosen).url(),
                isAgainstChosen()));
        return choices;
    }
}
