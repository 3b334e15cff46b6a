package vn.hotline.reporting.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hotline.reporting.figures.totals.ReportTables.Look;
import vn.hotline.reporting.figures.totals.ReportWords;
import vn.hotline.reporting.publication.IssuingBody.Letterhead;

/**
 * A report as it leaves the house, in one language: the same for every format, which only writes it down.
 *
 * @param code stable name of the report for programs
 * @param draft whether it is not approved yet, which every page says
 * @param open for outside readers: small numbers are kept back
 * @param kind "Báo cáo", and what it is about, for the title in two lines
 */
public record ReportDocument(
        ReportWords words,
        String code,
        boolean draft,
        boolean open,
        Letterhead letterhead,
        String number,
        LocalDate day,
        String kind,
        String subject,
        String status,
        List<String> paragraphs,
        List<Table> tables,
        List<Chart> charts,
        List<String> notes) {

    /** The same with each of its texts changed, for what a format cannot hold. */
    ReportDocument eachText(UnaryOperator<String> change) {
        return new ReportDocument(
                words,
                code,
                draft,
                open,
                new Letterhead(
                        change.apply(letterhead.superior()),
                        change.apply(letterhead.name()),
                        change.apply(letterhead.place()),
                        change.apply(letterhead.signatory()),
                        change.apply(letterhead.mark())),
                number,
                day,
                change.apply(kind),
                change.apply(subject),
                change.apply(status),
                paragraphs.stream().map(change).toList(),
                tables.stream().map(table -> table.eachText(change)).toList(),
                charts.stream().map(chart -> chart.eachText(change)).toList(),
                notes.stream().map(change).toList());
    }

    /** What a column holds, which decides how it is written and how wide it is. */
    public enum Column {
        LABEL,
        UNIT,
        COUNT,
        DIFFERENCE,
        PERCENT,
        DECIMAL,
        TEXT
    }

    /** @param heads one for each column */
    public record Table(String title, List<Column> columns, List<String> heads, List<Row> rows) {

        private Table eachText(UnaryOperator<String> change) {
            return new Table(
                    change.apply(title),
                    columns,
                    heads.stream().map(change).toList(),
                    rows.stream()
                            .map(row -> new Row(
                                    row.code(),
                                    row.look(),
                                    row.cells().stream()
                                            .map(cell -> new Cell(cell.number(), change.apply(cell.shown())))
                                            .toList()))
                            .toList());
        }
    }

    /** @param code of the figure, or null */
    public record Row(String code, Look look, List<Cell> cells) {}

    /**
     * @param number null for words
     * @param shown as people read it
     */
    public record Cell(Number number, String shown) {

        static Cell text(String shown) {
            return new Cell(null, shown);
        }
    }

    /** A figure over the years. */
    public record Chart(String title, String unit, List<Bar> bars) {

        private Chart eachText(UnaryOperator<String> change) {
            return new Chart(
                    change.apply(title),
                    change.apply(unit),
                    bars.stream()
                            .map(bar -> new Bar(
                                    change.apply(bar.label()), bar.value(), change.apply(bar.shown()), bar.fill()))
                            .toList());
        }
    }

    /** @param value null where there is none to draw */
    public record Bar(String label, Long value, String shown, Fill fill) {}

    public enum Fill {
        NOW,
        THEN,
        HISTORIC
    }

    String title() {
        return kind + " " + subject;
    }
}
