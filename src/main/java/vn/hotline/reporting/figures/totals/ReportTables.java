package vn.hotline.reporting.figures.totals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Breakdown;
import vn.hotline.platform.counting.Section;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.Measures;

/**
 * The tables of a report in the order they are read, in one language and against one comparison: the same on the page
 * and in every file.
 */
public final class ReportTables {

    /** How a line stands among the others. */
    public enum Look {
        PLAIN,
        GROUP,
        PART
    }

    /** One line: the figure under its name. */
    public record Row(FigureRow figure, Compared compared, String label, Look look) {

        /** Nothing in either period: not worth a line. */
        boolean isEmpty() {
            return isNothing(figure.value()) && isNothing(compared.value());
        }

        private static boolean isNothing(Long value) {
            return value == null || value == 0;
        }
    }

    /** A table under its name. */
    public record Table(Section section, String title, List<Row> rows) {}

    private final Totals totals;
    private final ReportWords words;
    private final Comparison compare;
    private final Map<String, String> labels;

    public ReportTables(Totals totals, ReportWords words, Comparison compare) {
        this(totals, words, compare, Map.of());
    }

    /** @param labels names figures had when they were frozen, by code */
    public ReportTables(Totals totals, ReportWords words, Comparison compare, Map<String, String> labels) {
        this.totals = totals;
        this.words = words;
        this.compare = compare;
        this.labels = labels;
    }

    /** The leading figures, interventions with their types, the largest first. */
    public List<Row> main() {
        List<Row> rows = new ArrayList<>();
        for (FigureRow figure : totals.rows(Section.SUMMARY)) {
            boolean part = measures().breakdownOf(line(), figure.code()).isPresent();
            List<Section> under = underWhole(figure.code());
            rows.add(row(figure, part ? Look.PART : under.isEmpty() ? Look.PLAIN : Look.GROUP));
            under.forEach(section -> rows.addAll(othersLast(section)));
        }
        return rows;
    }

    /** What stands in the main table below the figure of that name. */
    private List<Section> underWhole(String code) {
        return measures().breakdowns(line()).stream()
                .filter(Breakdown::isUnderWhole)
                .filter(breakdown -> Figures.wholeOf(line(), breakdown.measure().population())
                        .filter(whole -> whole.code().equals(code))
                        .isPresent())
                .map(Breakdown::section)
                .toList();
    }

    private List<Row> othersLast(Section section) {
        return largestFirst(section).stream()
                .sorted(Comparator.comparing(one -> rank(one.figure.code())))
                .toList();
    }

    private static int rank(String code) {
        return code.endsWith(".unknown") ? 2 : code.endsWith(".other") ? 1 : 0;
    }

    private List<Row> largestFirst(Section section) {
        return totals.rows(section).stream()
                .map(figure -> row(figure, Look.PART))
                .filter(one -> !one.isEmpty())
                .sorted(Comparator.comparing((Row one) -> one.figure.value() == null ? 0 : one.figure.value())
                        .reversed())
                .toList();
    }

    /** The tables below the main one. */
    public List<Table> below() {
        return tables(section ->
                !section.equals(Section.SUMMARY) && !is(section, Breakdown::isUnderWhole) && !isByProvince(section));
    }

    public List<Table> provinces() {
        return tables(this::isByProvince);
    }

    private boolean isByProvince(Section section) {
        return is(section, breakdown -> breakdown.dimension().isProvince());
    }

    private boolean is(Section section, Predicate<Breakdown> so) {
        return measures().shownIn(line(), section).filter(so).isPresent();
    }

    private List<Table> tables(Predicate<Section> are) {
        return totals.rows().stream()
                .map(FigureRow::section)
                .distinct()
                .sorted()
                .filter(are)
                .map(section -> new Table(section, words.label(section), largestFirst(section)))
                .filter(table -> !table.rows.isEmpty())
                .toList();
    }

    private Measures measures() {
        return words.measures();
    }

    private Helpline line() {
        return totals.request().line();
    }

    public Row row(FigureRow figure, Look look) {
        String label = labels.get(figure.code());
        return new Row(
                figure,
                figure.compared().get(compare),
                label == null ? words.label(line(), figure.code()) : label,
                look);
    }

    public String head() {
        return since(head(totals.counted()), totals.since());
    }

    public String comparedHead() {
        Period compared = totals.compared().get(compare);
        // of a chosen period its first day is no matter of course
        return since(compare == Comparison.CHOSEN ? words.head(compared) : head(compared), totals.since(compare));
    }

    /** In documents, which are about whole periods. */
    public String wholeHead() {
        return since(words.head(totals.counted()), totals.since());
    }

    public String wholeComparedHead() {
        return since(words.head(totals.compared().get(compare)), totals.since(compare));
    }

    /** "Năm 2026 (từ 30/11/2026)". */
    private String since(String head, Optional<LocalDate> since) {
        return since.map(day -> words.text("report.head.since", head, words.date(day)))
                .orElse(head);
    }

    /** What a reader has to know about periods that are known in part only. */
    public List<String> partly() {
        List<String> notes = new ArrayList<>();
        totals.since().ifPresent(day -> notes.add(words.text("report.since", words.date(day))));
        totals.since(compare).ifPresent(day -> notes.add(words.text("report.since.against", words.date(day))));
        return notes;
    }

    private String head(Period period) {
        return isCutShort() ? words.upToHead(period) : words.head(period);
    }

    /** Counted only as far as the period has gone. */
    public boolean isCutShort() {
        return !totals.counted().equals(totals.request().period());
    }

    /** What stands in place of a figure there are no data for: other figures of that period were published, or none. */
    public String missing() {
        return missing(totals.rows().stream().anyMatch(FigureRow::historic));
    }

    public String comparedMissing() {
        return missing(totals.rows().stream()
                .anyMatch(row -> row.compared().get(compare).historic()));
    }

    private String missing(boolean published) {
        return words.text(published ? "shell.notPublished" : "report.noData");
    }

    /** Where the types do not add up to the total, the report says so instead of hiding it; else null. */
    public String mismatch() {
        FigureRow total = totals.row(Figures.INTERVENTIONS).orElseThrow();
        List<Long> types = namedTypes().map(FigureRow::value).toList();
        long sum = types.stream().mapToLong(Long::longValue).sum();
        if (total.value() == null || sum == total.value() || types.isEmpty()) {
            return null;
        }
        return words.text(
                total.historic() ? "report.mismatch.published" : "report.mismatch",
                types.size(),
                words.numbers().number(sum),
                words.numbers().number(total.value()),
                words.numbers().number(total.value() - sum));
    }

    private Stream<FigureRow> namedTypes() {
        return totals.rows(Section.TYPES).stream()
                .filter(row -> row.value() != null && row.value() > 0 && rank(row.code()) < 2);
    }
}
