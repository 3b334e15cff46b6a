package vn.hotline.reporting.publication.narrative;

import static vn.hotline.reporting.publication.narrative.Aspect.DAILY;
import static vn.hotline.reporting.publication.narrative.Aspect.DIFFERENCE;
import static vn.hotline.reporting.publication.narrative.Aspect.PERCENT;
import static vn.hotline.reporting.publication.narrative.Aspect.SHARE;
import static vn.hotline.reporting.publication.narrative.Aspect.VALUE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Section;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.FigureRow;
import vn.hotline.reporting.figures.totals.PeriodKind;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;

/** A report in words as official texts put it, every number of it taken from a figure and tied to it. */
public final class Narrative {

    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';
    private static final int LEADING_TYPES = 3;

    private final ReportWords words;
    private final Totals totals;
    private final Comparison with;
    private final ShownFigures figures;
    private final Helpline line;
    private final List<FigureRef> marked = new ArrayList<>();
    private boolean saidWithWhat;

    public Narrative(ReportWords words, Totals totals, Comparison with) {
        this.words = words;
        this.totals = totals;
        this.with = with;
        this.figures = new ShownFigures(totals, words);
        this.line = totals.request().line();
    }

    /** Paragraph by paragraph; what is not known is left out. */
    public List<NarrativeText> write() {
        boolean children = line == Helpline.CHILD_PROTECTION;
        return Stream.of(
                        since(),
                        children ? sentence(Figures.CALLS, Figures.APP_ZALO) : sentence(Figures.CALLS, Figures.CALLS),
                        children
                                ? sentence(Figures.COUNSELLING, Figures.INTERVENTIONS)
                                : sentence(Figures.REFERRALS, Figures.VICTIMS),
                        levels(),
                        types(),
                        daily())
                .flatMap(Optional::stream)
                .map(this::text)
                .toList();
    }

    /** From which day on these figures are complete, where they are not from the first. */
    private Optional<String> since() {
        return totals.since().map(day -> words.text("report.story.since", words.date(day)));
    }

    /** Two figures, each with its change. */
    private Optional<String> sentence(String first, String second) {
        saidWithWhat = false;
        List<String> clauses = Stream.of(first, second)
                .distinct()
                .flatMap(code -> clause(code).stream())
                .toList();
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        String joined =
                clauses.size() == 2 ? words.text("report.story.and", clauses.get(0), clauses.get(1)) : clauses.get(0);
        return Optional.of(words.text("report.story." + first + "." + line, head(), joined));
    }

    private Optional<String> clause(String code) {
        return known(code)
                .map(row -> words.text("report.story.clause." + code, mark(FigureRef.of(code, VALUE))) + change(row));
    }

    private Optional<FigureRow> known(String code) {
        return totals.row(code).filter(row -> row.value() != null);
    }

    private String change(FigureRow row) {
        Compared compared = row.compared().get(with);
        if (compared == null || compared.difference() == null) {
            return "";
        }
        if (compared.difference() == 0) {
            return words.text("report.story.same") + withWhat(compared.period());
        }
        String amount =
                words.text("report.story.unit." + row.unit(), mark(new FigureRef(row.code(), DIFFERENCE, with)));
        String change = words.text(compared.difference() > 0 ? "report.story.up" : "report.story.down", amount);
        String percent = compared.percent() == null
                ? ""
                : " " + words.text("report.story.percent", mark(new FigureRef(row.code(), PERCENT, with)));
        return change + percent + withWhat(compared.period());
    }

    /** Said once in a sentence. */
    private String withWhat(Period compared) {
        if (saidWithWhat) {
            return "";
        }
        saidWithWhat = true;
        return " "
                + (with == Comparison.PREVIOUS_YEAR
                        ? words.text(
                                "report.story.than.PREVIOUS_YEAR",
                                Integer.toString(compared.from().getYear()))
                        : words.text("report.story.than.PREVIOUS_PERIOD", words.period(compared)));
    }

    /** What the counselling contacts are, where all parts are known. */
    private Optional<String> levels() {
        List<FigureRow> parts = Stream.of("information", "in_depth", "intervention")
                .flatMap(level -> known(Figures.COUNSELLING + "." + level).stream())
                .toList();
        if (parts.size() < 3 || parts.stream().allMatch(row -> row.value() == 0)) {
            return Optional.empty();
        }
        return Optional.of(words.text(
                "report.story.levels." + line,
                parts.stream().map(row -> mark(FigureRef.of(row.code(), VALUE))).toArray()));
    }

    private Optional<String> types() {
        List<FigureRow> largest = totals.rows(Section.TYPES).stream()
                .filter(row -> row.value() != null && row.value() > 0 && isNamed(row.code()))
                .sorted(Comparator.comparing(FigureRow::value).reversed())
                .limit(LEADING_TYPES)
                .toList();
        if (line != Helpline.CHILD_PROTECTION || largest.size() < LEADING_TYPES) {
            return Optional.empty();
        }
        List<Object> arguments = new ArrayList<>();
        for (FigureRow row : largest) {
            String label = words.label(line, row.code());
            arguments.add(
                    arguments.isEmpty() ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1));
            arguments.add(mark(FigureRef.of(row.code(), VALUE)));
        }
        FigureRef share = FigureRef.of(largest.get(0).code(), SHARE);
        arguments.add(figures.shown(share).isPresent() ? " " + words.text("report.story.percent", mark(share)) : "");
        return Optional.of(words.text("report.story.types", arguments.toArray()));
    }

    private static boolean isNamed(String code) {
        return !code.endsWith(".other") && !code.endsWith(".unknown");
    }

    /** In round numbers, since a mean is none of the counts. */
    private Optional<String> daily() {
        return totals.counted().days() == 1
                ? Optional.empty()
                : known(Figures.CALLS)
                        .filter(row -> row.since() == null
                                && row.value() >= totals.counted().days())
                        .map(row -> words.text("report.story.daily." + line, mark(FigureRef.of(Figures.CALLS, DAILY))));
    }

    private String head() {
        Period period = totals.counted();
        return words.text(
                PeriodKind.of(period) == PeriodKind.FREE ? "report.story.head.FREE" : "report.story.head",
                words.period(period));
    }

    /** Marks carry the place in the list of what is marked: clauses may be put in another order by a language. */
    private String mark(FigureRef ref) {
        marked.add(ref);
        return String.valueOf(BEGIN)
                + (char) ('a' + marked.size() - 1)
                + figures.shown(ref).orElseThrow()
                + END;
    }

    private NarrativeText text(String withMarks) {
        StringBuilder text = new StringBuilder();
        List<TiedNumber> numbers = new ArrayList<>();
        int from = 0;
        for (int begin = withMarks.indexOf(BEGIN); begin >= 0; begin = withMarks.indexOf(BEGIN, from)) {
            int end = withMarks.indexOf(END, begin);
            text.append(withMarks, from, begin);
            String shown = withMarks.substring(begin + 2, end);
            FigureRef ref = marked.get(withMarks.charAt(begin + 1) - 'a');
            numbers.add(new TiedNumber(text.length(), text.length() + shown.length(), shown, ref, shown));
            text.append(shown);
            from = end + 1;
        }
        text.append(withMarks.substring(from));
        return new NarrativeText(text.toString(), numbers);
    }

    /** All paragraphs as one text, an empty line between them. */
    public static NarrativeText joined(List<NarrativeText> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<TiedNumber> numbers = new ArrayList<>();
        for (NarrativeText paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n");
            int shift = text.length();
            paragraph
                    .numbers()
                    .forEach(number -> numbers.add(new TiedNumber(
                            number.start() + shift,
                            number.end() + shift,
                            number.shown(),
                            number.ref(),
                            number.present())));
            text.append(paragraph.text());
        }
        return new NarrativeText(text.toString(), numbers);
    }
}
