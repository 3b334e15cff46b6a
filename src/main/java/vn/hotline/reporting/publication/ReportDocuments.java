package vn.hotline.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hotline.kernel.Days;
import vn.hotline.kernel.Period;
import vn.hotline.reporting.figures.totals.Compared;
import vn.hotline.reporting.figures.totals.Comparison;
import vn.hotline.reporting.figures.totals.Language;
import vn.hotline.reporting.figures.totals.ReportLanguages;
import vn.hotline.reporting.figures.totals.ReportTables;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.figures.totals.Totals;
import vn.hotline.reporting.publication.ReportDocument.Bar;
import vn.hotline.reporting.publication.ReportDocument.Cell;
import vn.hotline.reporting.publication.ReportDocument.Chart;
import vn.hotline.reporting.publication.ReportDocument.Column;
import vn.hotline.reporting.publication.ReportDocument.Fill;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;
import vn.hotline.reporting.publication.disclosure.Cover;
import vn.hotline.reporting.publication.disclosure.DisclosureBeyondTables;
import vn.hotline.reporting.publication.document.PeriodReport;
import vn.hotline.reporting.publication.document.ReportContent;
import vn.hotline.reporting.publication.document.ReportIndicator;
import vn.hotline.reporting.publication.narrative.FigureRef;
import vn.hotline.reporting.publication.narrative.NarrativeText;
import vn.hotline.reporting.publication.narrative.Piece;

/** Puts a report into the one shape that every format writes down. */
@ApplicationScoped
public class ReportDocuments {

    @Inject
    private ReportLanguages languages;

    @Inject
    private IssuingBodies bodies;

    /**
     * @param cover what is kept back
     * @param today the day a draft is printed on; an approved report has its own
     */
    ReportDocument of(ReportContent content, Language language, Cover cover, LocalDate today) {
        return new Builder(content, languages.in(language), cover).build(today);
    }

    private final class Builder {

        private final ReportContent content;
        private final PeriodReport report;
        private final Totals totals;
        private final ReportWords words;
        private final Cover cover;

        /** Years are compared once: of a whole year the period before is that of the year before. */
        private final List<Comparison> compared;

        Builder(ReportContent content, ReportWords words, Cover cover) {
            this.content = content;
            this.report = content.report();
            this.totals = content.totals();
            this.words = words;
            this.cover = cover;
            Map<Period, Comparison> distinct = new LinkedHashMap<>();
            Comparison.usual().stream()
                    .filter(totals.compared()::containsKey)
                    .forEach(with -> distinct.putIfAbsent(totals.compared().get(with), with));
            this.compared = List.copyOf(distinct.values());
        }

        ReportDocument build(LocalDate today) {
            LocalDate day = report.isFrozen() ? Days.dayOf(report.getFrozenAt()) : today;
            String title = report.title(words.language());
            String kind = words.text("publication.kind");
            boolean named = title.startsWith(kind + " ");
            return new ReportDocument(
                    words,
                    report.getNumber(),
                    report.getStatus().isBeingMade(),
                    cover != Cover.NONE,
                    bodies.on(day, words.language()),
                    report.getNumber().substring(report.getNumber().indexOf('-') + 1),
                    day,
                    kind,
                    named ? title.substring(kind.length()).strip() : title,
                    words.text(
                            "publication.status",
                            words.days(report.getPeriod()),
                            report.getEdition(),
                            words.label(report.getStatus())),
                    paragraphs(),
                    tables(),
                    totals.years().stream().map(this::chart).toList(),
                    notes());
        }

        private List<String> paragraphs() {
            NarrativeText text = content.texts().get(words.language());
            StringBuilder shown = new StringBuilder();
            text.pieces().forEach(piece -> shown.append(shown(piece)));
            return Arrays.stream(shown.toString().split("\n+"))
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
        }

        private String shown(Piece piece) {
            return piece.words() || covering(piece.number().ref(), piece.text()) == Cover.Mark.SHOWN
                    ? piece.text()
                    : symbol(covering(piece.number().ref(), piece.text()));
        }

        private Cover.Mark covering(FigureRef ref, String shown) {
            return DisclosureBeyondTables.of(ref, shown, totals, words, cover);
        }

        private List<Table> tables() {
            ReportTables tables = content.tables(words, Comparison.PREVIOUS_YEAR);
            List<Table> all = new ArrayList<>();
            all.add(table(words.text("publication.table.main"), tables.main()));
            tables.below().forEach(one -> all.add(table(one.title(), one.rows())));
            tables.provinces().forEach(one -> all.add(table(one.title(), one.rows())));
            if (!content.indicators().isEmpty()) {
                all.add(indicators());
            }
            return all;
        }

        /** Other bodies publish these themselves: nothing of them is kept back. */
        private Table indicators() {
            return new Table(
                    words.text("publication.table.indicators"),
                    List.of(
                            Column.LABEL,
                            Column.TEXT,
                            Column.TEXT,
                            Column.UNIT,
                            Column.DECIMAL,
                            Column.DECIMAL,
                            Column.DECIMAL),
                    List.of(
                            words.text("report.figure"),
                            words.text("indicator.body"),
                            words.text("report.period"),
                            words.text("report.unit"),
                            words.text("indicator.value"),
                            words.text("indicator.previous"),
                            words.text("report.difference")),
                    content.indicators().stream().map(this::indicator).toList());
        }

        private Row indicator(ReportIndicator indicator) {
            Language language = words.language();
            return new Row(
                    "indicator." + indicator.valueId(),
                    ReportTables.Look.PLAIN,
                    List.of(
                            Cell.text(indicator.name(language)),
                            Cell.text(indicator.body(language)),
                            Cell.text(words.head(indicator.period())),
                            Cell.text(indicator.unit(language)),
                            decimal(indicator.value()),
                            decimal(indicator.previous()),
                            decimal(indicator.difference())));
        }

        private Cell decimal(BigDecimal number) {
            return new Cell(
                    number == null ? null : number.stripTrailingZeros(),
                    words.numbers().decimal(number));
        }

        private Table table(String title, List<ReportTables.Row> rows) {
            List<Column> columns = new ArrayList<>(List.of(Column.LABEL, Column.UNIT, Column.COUNT));
            List<String> heads = new ArrayList<>(List.of(
                    words.text("report.figure"),
                    words.text("report.unit"),
                    tables(compared.get(0)).wholeHead()));
            for (Comparison with : compared) {
                columns.addAll(List.of(Column.COUNT, Column.DIFFERENCE, Column.PERCENT));
                heads.addAll(List.of(
                        tables(with).wholeComparedHead(),
                        words.text("report.difference"),
                        words.text("report.percent")));
            }
            return new Table(title, columns, heads, rows.stream().map(this::row).toList());
        }

        private ReportTables tables(Comparison with) {
            return content.tables(words, with);
        }

        private Row row(ReportTables.Row row) {
            String code = row.figure().code();
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(row.label()));
            cells.add(Cell.text(words.label(row.figure().unit())));
            cells.add(count(row.figure().value(), cover.of(code, null)));
            for (Comparison with : compared) {
                Compared other = row.figure().compared().get(with);
                cells.add(count(other.value(), cover.of(code, with)));
                if (cover.isShown(code, null) && cover.isShown(code, with)) {
                    cells.add(new Cell(other.difference(), words.numbers().difference(other.difference())));
                    cells.add(new Cell(other.percent(), words.numbers().percent(other.percent())));
                } else {
                    cells.add(Cell.text(symbol(Cover.Mark.KEPT_BACK)));
                    cells.add(Cell.text(symbol(Cover.Mark.KEPT_BACK)));
                }
            }
            return new Row(code, row.look(), cells);
        }

        private Cell count(Long value, Cover.Mark mark) {
            if (mark != Cover.Mark.SHOWN) {
                return Cell.text(symbol(mark));
            }
            return value == null
                    ? Cell.text(words.text("report.noDataShort"))
                    : new Cell(value, words.numbers().number(value));
        }

        private String symbol(Cover.Mark mark) {
            return words.text("publication.mark." + mark);
        }

        private Chart chart(Totals.Series series) {
            List<Bar> bars = series.points().stream()
                    .map(point -> bar(series.code(), point))
                    .toList();
            return new Chart(words.label(report.getLine(), series.code()), words.label(series.unit()), bars);
        }

        private Bar bar(String code, Totals.Point point) {
            Cover.Mark mark = DisclosureBeyondTables.of(code, point, totals, cover);
            Fill fill =
                    point.period().equals(totals.counted()) ? Fill.NOW : point.historic() ? Fill.HISTORIC : Fill.THEN;
            String label = words.year(point);
            if (mark != Cover.Mark.SHOWN) {
                return new Bar(label, null, symbol(mark), fill);
            }
            return point.value() == null
                    ? new Bar(label, null, words.text("report.noDataShort"), fill)
                    : new Bar(label, point.value(), words.numbers().number(point.value()), fill);
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            notes.add(words.text("publication.note.until", moment()));
            compared.stream()
                    .flatMap(with -> tables(with).partly().stream())
                    .distinct()
                    .forEach(notes::add);
            if (totals.aYearPartly()) {
                notes.add(words.text("report.key.part"));
            }
            String mismatch = content.tables(words, Comparison.PREVIOUS_YEAR).mismatch();
            if (mismatch != null && cover == Cover.NONE) {
                notes.add(mismatch);
            }
            if (cover == Cover.NONE) {
                totals.remarks().forEach(remark -> notes.add(remark.text().get(words.language())));
            }
            if (cover != Cover.NONE) {
                notes.add(words.text("publication.note.open"));
            }
            return notes;
        }

        private String moment() {
            return words.text(
                    "publication.moment",
                    "%1$tH:%1$tM".formatted(Days.timeOf(totals.until())),
                    words.date(Days.dayOf(totals.until())));
        }
    }
}
