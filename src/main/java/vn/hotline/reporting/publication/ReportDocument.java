package vn.hotline.reporting.publication;

import java.time.LocalDate;
import java.util.List;
import vn.hotline.reporting.ReportTables.Look;
import vn.hotline.reporting.ReportWords;
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
    public record Table(String title, List<Column> columns, List<String> heads, List<Row> rows) {}

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
    public record Chart(String title, String unit, List<Bar> bars) {}

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
