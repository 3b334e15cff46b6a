package vn.hotline.reporting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportWords;

/** The period of a report and the others to choose from, each as the address it leads to. */
record PeriodChoice(PeriodKind kind, Period period, ReportWords words) {

    /** A page that is asked for a kind shows the period of it that holds the last day that was counted. */
    List<Choice> kinds(LocalDate today, BiFunction<PeriodKind, Period, String> leadsTo) {
        LocalDate last = period.upTo(today).to();
        return Arrays.stream(PeriodKind.values())
                .map(one -> new Choice(
                        words.label(one),
                        leadsTo.apply(one, one == kind || isFree(one) ? period : one.containing(last)),
                        one == kind))
                .toList();
    }

    /** @param offered of this kind; what is shown is one of the choices even if it is not among them */
    List<Choice> periods(List<Period> offered, Function<Period, String> leadsTo) {
        List<Choice> choices = new ArrayList<>(offered.stream()
                .map(one -> new Choice(words.brief(one), leadsTo.apply(one), one.equals(period)))
                .toList());
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(words.brief(period), leadsTo.apply(period), true));
        }
        return choices;
    }

    boolean isFree() {
        return isFree(kind);
    }

    private static boolean isFree(PeriodKind one) {
        return one == PeriodKind.FREE;
    }
}
