package vn.hotline.reporting.publication.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hotline.kernel.BusinessException;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Helpline;
import vn.hotline.kernel.Labelled;
import vn.hotline.kernel.Period;
import vn.hotline.platform.counting.Dimension;
import vn.hotline.platform.counting.Figure;
import vn.hotline.platform.counting.Measure;
import vn.hotline.platform.counting.Section;
import vn.hotline.platform.counting.Unit;
import vn.hotline.platform.reference.Codes;
import vn.hotline.reporting.figures.Figures;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.publication.published.SheetInput.SheetLine;

/** Understands the lines of a table of published totals, in Vietnamese and in English, or says at which cell it cannot. */
@ApplicationScoped
public class PublishedCheck {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_PROBLEMS = 100;

    /** Words for units, and which figures they fit: published units are coarser than ours. */
    private static final Map<String, List<Unit>> UNITS = Map.ofEntries(
            Map.entry("contacts", List.of(Unit.CONTACTS, Unit.NOTICES)),
            Map.entry("calls", List.of(Unit.CONTACTS)),
            Map.entry("cuoc", List.of(Unit.CONTACTS)),
            Map.entry("cuoc goi", List.of(Unit.CONTACTS)),
            Map.entry("luot", List.of(Unit.CONTACTS, Unit.NOTICES, Unit.REFERRALS)),
            Map.entry("notices", List.of(Unit.NOTICES)),
            Map.entry("cases", List.of(Unit.CASES)),
            Map.entry("ca", List.of(Unit.CASES)),
            Map.entry("referrals", List.of(Unit.REFERRALS)),
            Map.entry("limits", List.of(Unit.LIMITS)),
            Map.entry("han", List.of(Unit.LIMITS)),
            Map.entry("persons", List.of(Unit.CHILDREN, Unit.VICTIMS)),
            Map.entry("nguoi", List.of(Unit.CHILDREN, Unit.VICTIMS)),
            Map.entry("children", List.of(Unit.CHILDREN)),
            Map.entry("tre", List.of(Unit.CHILDREN)),
            Map.entry("tre em", List.of(Unit.CHILDREN)),
            Map.entry("victims", List.of(Unit.VICTIMS)),
            Map.entry("nan nhan", List.of(Unit.VICTIMS)));

    @Inject
    private Figures figures;

    @Inject
    private Codes codes;

    @Inject
    private ReportLanguages languages;

    /**
     * Something that cannot be taken.
     *
     * @param row line of the file
     * @param column null for the line as a whole
     * @param typed what stands there
     */
    public record CellProblem(int row, PublishedColumn column, String typed, String key, List<Object> arguments)
            implements Serializable {}

    /** @param problems the first of them; with any nothing is taken */
    public record Checked(List<PublishedRow> rows, List<CellProblem> problems) implements Serializable {}

    /**
     * @param source of lines that do not name their own
     * @param today no total was published of days to come
     * @throws BusinessException at {@code file} if a column is missing
     */
    Checked check(List<SheetLine> lines, String source, LocalDate today) {
        if (lines.isEmpty()) {
            throw BusinessException.at("file", "published.file.empty");
        }
        Map<PublishedColumn, Integer> columns = columns(lines.get(0));
        Reading reading = new Reading(columns, source, today);
        lines.stream().skip(1).forEach(reading::read);
        if (reading.rows.isEmpty() && reading.cells.problems().isEmpty()) {
            throw BusinessException.at("file", "published.file.empty");
        }
        return new Checked(
                reading.rows,
                reading.cells.problems().stream().limit(MOST_PROBLEMS).toList());
    }

    private static Map<PublishedColumn, Integer> columns(SheetLine head) {
        Map<PublishedColumn, Integer> columns = new EnumMap<>(PublishedColumn.class);
        for (int i = 0; i < head.cells().size(); i++) {
            int place = i;
            PublishedColumn.headed(head.cells().get(i)).ifPresent(column -> columns.putIfAbsent(column, place));
        }
        List<PublishedColumn> missing = Arrays.stream(PublishedColumn.values())
                .filter(column -> column.isNeeded() && !columns.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw BusinessException.at("file", "published.file.columns", missing);
        }
        return columns;
    }

    private final class Reading {

        private final PublishedCells cells;
        private final String source;
        private final LocalDate today;
        private final List<PublishedRow> rows = new ArrayList<>();
        private final Map<List<Object>, Integer> seen = new HashMap<>();
        private final Map<Helpline, Map<String, String>> byLabel = new EnumMap<>(Helpline.class);

        Reading(Map<PublishedColumn, Integer> columns, String source, LocalDate today) {
            this.cells = new PublishedCells(columns);
            this.source = source;
            this.today = today;
        }

        void read(SheetLine line) {
            cells.next(line);
            int before = cells.problems().size();
            Helpline of = line();
            LocalDate from = cells.day(PublishedColumn.FROM);
            LocalDate to = cells.day(PublishedColumn.TO);
            checkDays(from, to);
            Figure figure = of == null ? null : figure(of);
            checkUnit(figure);
            Long value = cells.count(PublishedColumn.VALUE, true);
            Long difference = cells.count(PublishedColumn.DIFFERENCE, false);
            BigDecimal percent = cells.percent();
            Comparison with = cells.comparedWith();
            String note = cells.text(PublishedColumn.NOTE, LONGEST_NOTE);
            String own = cells.text(PublishedColumn.SOURCE, LONGEST_SOURCE);
            if (cells.problems().size() == before) {
                String its = own == null ? source : own;
                Integer earlier = seen.putIfAbsent(List.of(of, from, to, figure.code(), its), cells.number());
                if (earlier != null) {
                    cells.problem(null, figure.code(), "published.row.twice", earlier);
                    return;
                }
                rows.add(new PublishedRow(
                        cells.number(),
                        of,
                        new Period(from, to),
                        figure.code(),
                        stored(figure.unit()),
                        value,
                        difference,
                        percent,
                        with,
                        note,
                        its,
                        false,
                        null));
            }
        }

        private Helpline line() {
            String typed = cells.cell(PublishedColumn.LINE);
            if (typed == null) {
                cells.problem(PublishedColumn.LINE, null, "published.cell.needed");
                return null;
            }
            String plain = PublishedColumn.plain(typed);
            Optional<Helpline> line = Arrays.stream(Helpline.values())
                    .filter(one -> PublishedColumn.plain(one.name()).equals(plain)
                            || Arrays.stream(Language.values())
                                    .map(languages::in)
                                    .anyMatch(words -> PublishedColumn.plain(words.label(one))
                                            .equals(plain)))
                    .findFirst();
            if (line.isEmpty()) {
                line = plain.contains("mua ban nguoi") || plain.contains("trafficking")
                        ? Optional.of(Helpline.TRAFFICKING)
                        : plain.contains("tre em") || plain.contains("child")
                                ? Optional.of(Helpline.CHILD_PROTECTION)
                                : Optional.empty();
            }
            if (line.isEmpty()) {
                cells.problem(PublishedColumn.LINE, typed, "published.cell.line");
            }
            return line.orElse(null);
        }

        private void checkDays(LocalDate from, LocalDate to) {
            if (from != null && from.isBefore(Days.OF_FIRST_CALL)) {
                // whole years are written from their first day on
                boolean firstYear = from.getYear() == Days.OF_FIRST_CALL.getYear();
                if (!firstYear) {
                    cells.problem(PublishedColumn.FROM, cells.cell(PublishedColumn.FROM), "published.cell.early");
                }
            }
            if (from != null && to != null && to.isBefore(from)) {
                cells.problem(PublishedColumn.TO, cells.cell(PublishedColumn.TO), "report.endsBeforeItBegins");
            } else if (to != null && to.isAfter(today)) {
                cells.problem(PublishedColumn.TO, cells.cell(PublishedColumn.TO), "published.cell.ahead");
            }
        }

        private Figure figure(Helpline of) {
            String typed = cells.cell(PublishedColumn.FIGURE);
            if (typed == null) {
                cells.problem(PublishedColumn.FIGURE, null, "published.cell.needed");
                return null;
            }
            Optional<Figure> figure = figures.find(of, typed.toLowerCase(Locale.ROOT))
                    .filter(PublishedCheck.this::isKnown)
                    .or(() -> Optional.ofNullable(labels(of).get(PublishedColumn.plain(typed)))
                            .flatMap(code -> figures.find(of, code)));
            if (figure.isEmpty()) {
                cells.problem(PublishedColumn.FIGURE, typed, "published.cell.figure");
            }
            return figure.orElse(null);
        }

        /** Figures by what they are called in either language; what two are called is nobody's. */
        private Map<String, String> labels(Helpline of) {
            return byLabel.computeIfAbsent(of, line -> {
                Map<String, String> labels = new HashMap<>();
                for (Language language : Language.values()) {
                    ReportWords words = languages.in(language);
                    for (Figure figure : figures.of(line, today, List.of())) {
                        if (figure.section().equals(Section.SUMMARY)
                                || figure.section().equals(Section.TYPES)) {
                            add(labels, words.label(line, figure.code()), figure.code());
                        }
                        add(labels, words.longLabel(line, figure.code()), figure.code());
                    }
                }
                labels.values().removeIf(String::isEmpty);
                return labels;
            });
        }

        private static void add(Map<String, String> labels, String label, String code) {
            labels.merge(PublishedColumn.plain(label), code, (one, other) -> one.equals(other) ? one : "");
        }

        private void checkUnit(Figure figure) {
            String typed = cells.cell(PublishedColumn.UNIT);
            if (typed == null || figure == null) {
                return;
            }
            List<Unit> fitting = UNITS.get(PublishedColumn.plain(typed));
            if (fitting == null || !fitting.contains(figure.unit())) {
                cells.problem(PublishedColumn.UNIT, typed, "published.cell.unit");
            }
        }
    }

    /** Names of figures by a code can be made with any code: only those of the list are figures. */
    private boolean isKnown(Figure figure) {
        Dimension dimension = figure.measure().dimension();
        return figure.whole()
                || dimension.list() == null
                || figure.codes().stream()
                        .allMatch(code -> code.equals(Measure.UNKNOWN)
                                || !codes.label(dimension.list().name(), code, "vi")
                                        .equals(code));
    }

    /** As published: notices are contacts, children and victims persons. */
    static String stored(Labelled unit) {
        return switch ((Unit) unit) {
            case CONTACTS, NOTICES -> "contacts";
            case CHILDREN, VICTIMS -> "persons";
            case CASES -> "cases";
            case REFERRALS -> "referrals";
            case LIMITS -> "limits";
        };
    }
}
