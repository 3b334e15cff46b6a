package vn.hotline.reporting.publication.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hotline.kernel.TypedNumber;
import vn.hotline.kernel.VietnameseText;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.publication.published.PublishedCheck.CellProblem;
import vn.hotline.reporting.publication.published.SheetInput.SheetLine;

/** The cells of one line after the other, each read as what its column holds, or told as a problem. */
final class PublishedCells {

    private static final Locale VIETNAMESE = new Locale("vi");
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private static final List<DateTimeFormatter> DAYS = Stream.of("d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "uuuu-M-d")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final Map<String, Comparison> COMPARED = Map.of(
            "previous year", Comparison.PREVIOUS_YEAR,
            "nam truoc", Comparison.PREVIOUS_YEAR,
            "cung ky nam truoc", Comparison.PREVIOUS_YEAR,
            "cung ky", Comparison.PREVIOUS_YEAR,
            "previous period", Comparison.PREVIOUS_PERIOD,
            "ky truoc", Comparison.PREVIOUS_PERIOD,
            "thang truoc", Comparison.PREVIOUS_PERIOD,
            "quy truoc", Comparison.PREVIOUS_PERIOD);

    private final Map<PublishedColumn, Integer> columns;
    private final List<CellProblem> problems = new ArrayList<>();
    private SheetLine present;

    /** @param columns where each column stands */
    PublishedCells(Map<PublishedColumn, Integer> columns) {
        this.columns = columns;
    }

    void next(SheetLine line) {
        present = line;
    }

    /** Of the line, as a spreadsheet counts. */
    int number() {
        return present.number();
    }

    /** What could not be read until now, of all lines. */
    List<CellProblem> problems() {
        return problems;
    }

    /** What stands there, in composed letters; null if nothing does. */
    String cell(PublishedColumn column) {
        Integer place = columns.get(column);
        if (place == null || place >= present.cells().size()) {
            return null;
        }
        return VietnameseText.clean(present.cells().get(place).replace('\u00A0', ' '));
    }

    /** @param column null for the line as a whole */
    void problem(PublishedColumn column, String typed, String key, Object... arguments) {
        problems.add(new CellProblem(present.number(), column, typed == null ? "" : typed, key, List.of(arguments)));
    }

    /** A day that has to be there; null if it was told as a problem. */
    LocalDate day(PublishedColumn column) {
        String typed = cell(column);
        if (typed == null) {
            problem(column, null, "published.cell.needed");
            return null;
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(typed, format);
            } catch (DateTimeParseException another) {
                // the next one
            }
        }
        problem(column, typed, "input.day");
        return null;
    }

    /** Of a whole number a sign before three digits can only stand between thousands, in any language. */
    Long count(PublishedColumn column, boolean needed) {
        String typed = cell(column);
        if (typed == null) {
            if (needed) {
                problem(column, null, "published.cell.needed");
            }
            return null;
        }
        Optional<BigDecimal> whole = Stream.of(VIETNAMESE, Locale.ENGLISH)
                .flatMap(language -> TypedNumber.read(typed, language).stream())
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                // 1,000 is a thousand, though a language may read one with three decimals
                .max(Comparator.comparing(BigDecimal::abs));
        if (whole.isEmpty()
                || whole.get().abs().compareTo(LARGEST) > 0
                || column == PublishedColumn.VALUE && whole.get().signum() < 0) {
            problem(column, typed, "published.cell.count");
            return null;
        }
        return whole.get().longValueExact();
    }

    /** A change as it was published, with two decimals at most. */
    BigDecimal percent() {
        String typed = cell(PublishedColumn.PERCENT);
        if (typed == null) {
            return null;
        }
        String plain = typed.replaceFirst("\\s*%$", "");
        // nobody publishes a change of thousands of percent to three decimals: the sign is before decimals
        Optional<BigDecimal> percent = TypedNumber.read(plain, plain.contains(",") ? VIETNAMESE : Locale.ENGLISH)
                .filter(number -> number.stripTrailingZeros().scale() <= 2
                        && number.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0);
        if (percent.isEmpty()) {
            problem(PublishedColumn.PERCENT, typed, "published.cell.percent");
        }
        return percent.orElse(null);
    }

    /** The period that a change is against, in the words of either language. */
    Comparison comparedWith() {
        String typed = cell(PublishedColumn.COMPARED_WITH);
        if (typed == null) {
            return null;
        }
        Comparison with = COMPARED.get(PublishedColumn.plain(typed));
        if (with == null) {
            problem(PublishedColumn.COMPARED_WITH, typed, "published.cell.compared");
        }
        return with;
    }

    /** @param longest in letters */
    String text(PublishedColumn column, int longest) {
        String typed = cell(column);
        if (typed != null && typed.length() > longest) {
            problem(column, typed.substring(0, 20) + "…", "input.tooLong", longest);
        }
        return typed;
    }
}
