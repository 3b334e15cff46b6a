package vn.hotline.reporting.figures.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Measure;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;

/**
 * Finds where published figures contradict each other or what was counted: two publications of one figure, a printed
 * change that leads to another figure of the other period, parts that do not add up, a published figure beside a counted
 * one.
 */
@ApplicationScoped
class Contradictions {

    /** Percentages were rounded or cut. */
    private static final BigDecimal ROUNDED_OR_CUT = new BigDecimal("0.1");

    private static final List<String> LEVELS = List.of("information", "in_depth", "intervention");

    @Inject
    private ReportLanguages languages;

    /**
     * @param figures of the period
     * @param published of the period, by code, the latest first
     * @param known of any figure in any period that was asked for
     */
    List<Remark> of(
            Helpline line,
            Period period,
            List<FigureRow> figures,
            Map<String, List<Published>> published,
            BiFunction<String, Period, Known> known) {
        if (published.isEmpty()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>();
        for (FigureRow figure : figures) {
            List<Published> all = published.getOrDefault(figure.code(), List.of());
            if (all.isEmpty()) {
                continue;
            }
            several(line, figure.code(), all, remarks);
            if (!figure.historic()
                    && figure.since() == null
                    && figure.value() != all.get(0).value()) {
                remarks.add(remark(
                        figure.code(),
                        words -> words.text(
                                "report.remark.counted",
                                words.label(line, figure.code()),
                                words.numbers().number(all.get(0).value()),
                                words.numbers().number(figure.value()))));
            }
            all.forEach(one -> change(line, period, figure.code(), one, known, remarks));
        }
        sums(line, figures, remarks);
        return remarks;
    }

    private void several(Helpline line, String code, List<Published> all, List<Remark> remarks) {
        if (all.stream().map(Published::value).distinct().count() > 1) {
            remarks.add(remark(
                    code,
                    words -> words.text(
                            "report.remark.several",
                            words.label(line, code),
                            all.stream()
                                    .map(one -> words.text(
                                            "report.remark.of",
                                            words.numbers().number(one.value()),
                                            one.source() == null ? words.text("report.remark.noSource") : one.source()))
                                    .collect(Collectors.joining("; ")))));
        }
    }

    private void change(
            Helpline line,
            Period period,
            String code,
            Published one,
            BiFunction<String, Period, Known> known,
            List<Remark> remarks) {
        if (one.with() == null || one.with() == Comparison.CHOSEN) {
            return;
        }
        Period other = one.with().of(period, period, null);
        Known then = known.apply(code, other);
        if (then.value() == null || then.since() != null) {
            return;
        }
        if (one.difference() != null && one.value() - one.difference() != then.value()) {
            remarks.add(remark(
                    code,
                    words -> words.text(
                            "report.remark.change",
                            words.label(line, code),
                            words.numbers().difference(one.difference()),
                            words.period(other),
                            words.numbers().number(one.value() - one.difference()),
                            words.numbers().number(then.value()))));
            return;
        }
        BigDecimal percent = Compared.percent(one.value() - then.value(), then.value());
        if (one.percent() != null
                && percent != null
                && one.percent().subtract(percent).abs().compareTo(ROUNDED_OR_CUT) > 0) {
            remarks.add(remark(
                    code,
                    words -> words.text(
                            "report.remark.percent",
                            words.label(line, code),
                            words.numbers().percent(one.percent()),
                            words.period(other),
                            words.numbers().percent(percent))));
        }
    }

    /** Types have their own note. */
    private void sums(Helpline line, List<FigureRow> figures, List<Remark> remarks) {
        Map<String, Long> values = figures.stream()
                .filter(figure -> figure.historic() && figure.value() != null)
                .collect(Collectors.toMap(FigureRow::code, FigureRow::value));
        sources(line, Figures.INTERVENTIONS, Measures.STANDARD.named("CASE_SOURCE"), values, remarks);
        sources(line, Figures.COUNSELLING, Measures.STANDARD.named("CONTACT_SOURCE"), values, remarks);
        List<String> levels = LEVELS.stream()
                .map(level -> Figures.COUNSELLING + "." + level)
                .map(code -> code.endsWith("intervention") && !values.containsKey(code) ? Figures.INTERVENTIONS : code)
                .filter(values::containsKey)
                .toList();
        sum(line, Figures.COUNSELLING, levels, levels.size() == LEVELS.size(), values, remarks);
    }

    private void sources(Helpline line, String whole, Measure by, Map<String, Long> values, List<Remark> remarks) {
        List<String> sources = values.keySet().stream()
                .filter(code -> by.breakdown().codeIn(code).isPresent())
                .toList();
        sum(line, whole, sources, sources.size() > 1, values, remarks);
    }

    private void sum(
            Helpline line,
            String whole,
            List<String> parts,
            boolean complete,
            Map<String, Long> values,
            List<Remark> remarks) {
        long sum = parts.stream().mapToLong(values::get).sum();
        Long total = values.get(whole);
        if (total != null && (complete && sum != total || sum > total)) {
            remarks.add(remark(
                    whole,
                    words -> words.text(
                            "report.remark.sum",
                            words.label(line, whole),
                            parts.size(),
                            words.numbers().number(sum),
                            words.numbers().number(total),
                            words.numbers().difference(total - sum))));
        }
    }

    private Remark remark(String code, Function<ReportWords, String> text) {
        Map<Language, String> both = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            both.put(language, text.apply(languages.in(language)));
        }
        return new Remark(code, both);
    }
}
