package vn.hotline.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hotline.kernel.Line;
import vn.hotline.platform.web.Show;
import vn.hotline.platform.web.Texts;
import vn.hotline.reporting.CodedFigures;
import vn.hotline.reporting.Compared;
import vn.hotline.reporting.Comparison;
import vn.hotline.reporting.FigureRow;
import vn.hotline.reporting.Figures;
import vn.hotline.reporting.Section;
import vn.hotline.reporting.Totals;

/** The report in words, every number of it taken from the figures. */
final class Narrative {

    /** A piece of text; marked if it is a number of the report. */
    public record Part(String text, boolean marked) {
        public String getText() {
            return text;
        }

        public boolean isMarked() {
            return marked;
        }
    }

    private static final char BEGIN = '\u0001';
    private static final char END = '\u0002';
    private static final int LEADING_TYPES = 3;

    private final Texts texts;
    private final Show show;
    private final FigureTexts words;
    private final Totals totals;
    private final Comparison with;

    Narrative(Texts texts, Show show, FigureTexts words, Totals totals, Comparison with) {
        this.texts = texts;
        this.show = show;
        this.words = words;
        this.totals = totals;
        this.with = with;
    }

    List<Part> parts() {
        StringBuilder text = new StringBuilder();
        if (totals.request().line() == Line.CHILD_PROTECTION) {
            sentence(text, Figures.CALLS, Figures.APP_ZALO);
            sentence(text, Figures.COUNSELLING, Figures.INTERVENTIONS);
            types(text);
        } else {
            sentence(text, Figures.CALLS, Figures.COUNSELLING);
            sentence(text, Figures.REFERRALS, Figures.VICTIMS);
        }
        return split(text.toString().strip());
    }

    /** Two figures, each with its change; one that is not known is left out. */
    private void sentence(StringBuilder text, String first, String second) {
        Optional<String> one = clause(first);
        Optional<String> other = clause(second);
        if (one.isPresent() || other.isPresent()) {
            String joined = one.isPresent() && other.isPresent()
                    ? texts.text("report.story.and", one.get(), other.get())
                    : one.or(() -> other).get();
            text.append(texts.text(
                            "report.story." + first + "." + totals.request().line(), head(), joined))
                    .append(' ');
        }
    }

    private Optional<String> clause(String code) {
        return totals.row(code).filter(row -> row.value() != null).map(row -> {
            String clause = texts.text("report.story.clause." + code, mark(row.value()));
            return clause + change(row);
        });
    }

    private String change(FigureRow row) {
        Compared compared = row.compared().get(with);
        if (compared == null || compared.difference() == null || compared.difference() == 0) {
            return "";
        }
        long difference = compared.difference();
        return texts.text(difference > 0 ? "report.story.up" : "report.story.down", mark(Math.abs(difference)));
    }

    private void types(StringBuilder text) {
        List<FigureRow> largest = totals.rows(Section.TYPES).stream()
                .filter(row -> row.value() != null && row.value() > 0 && isNamed(row.code()))
                .sorted(Comparator.comparing(FigureRow::value).reversed())
                .limit(LEADING_TYPES)
                .toList();
        if (largest.size() == LEADING_TYPES) {
            List<Object> arguments = new ArrayList<>();
            for (FigureRow row : largest) {
                String label = words.label(totals.request().line(), row.code());
                arguments.add(
                        arguments.isEmpty() ? label : label.substring(0, 1).toLowerCase() + label.substring(1));
                arguments.add(mark(row.value()));
            }
            text.append(texts.text("report.story.types", arguments.toArray()));
        }
    }

    private static boolean isNamed(String code) {
        return !code.equals(CodedFigures.TYPES.getPrefix() + "other")
                && !code.equals(CodedFigures.TYPES.getPrefix() + "unknown");
    }

    private String head() {
        String period = words.period(totals.counted());
        return period.substring(0, 1).toUpperCase() + period.substring(1);
    }

    private String mark(long number) {
        return BEGIN + show.number(number) + END;
    }

    private static List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int begin = text.indexOf(BEGIN, from);
            if (begin < 0) {
                parts.add(new Part(text.substring(from), false));
                break;
            }
            int end = text.indexOf(END, begin);
            parts.add(new Part(text.substring(from, begin), false));
            parts.add(new Part(text.substring(begin + 1, end), true));
            from = end + 1;
        }
        return parts;
    }
}
