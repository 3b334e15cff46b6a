package vn.hotline.reporting.publication;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.hotline.platform.export.CsvFile;
import vn.hotline.platform.export.TableFile;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;

/** The figures of a report as one list: the table, the figure's code, its cells. */
final class CsvReport {

    private CsvReport() {}

    /** For spreadsheets of people who read the report's language. */
    static void marked(ReportDocument report, OutputStream out) {
        write(report, CsvFile.readIn(report.words().language().getLocale(), out));
    }

    /** For programs. */
    static void plain(ReportDocument report, OutputStream out) {
        write(report, new CsvFile(out, false));
    }

    private static void write(ReportDocument report, TableFile opened) {
        try (TableFile file = opened) {
            List<String> heads = null;
            for (Table table : report.tables()) {
                // a table of other columns begins with its own heads
                if (!table.heads().equals(heads)) {
                    heads = table.heads();
                    file.row(line(report.words().text("publication.csv.table"), "code", heads.toArray()));
                }
                for (Row row : table.rows()) {
                    file.row(line(table.title(), row.code(), cells(row)));
                }
            }
        }
    }

    private static Object[] cells(Row row) {
        return row.cells().stream()
                .map(cell -> cell.number() == null ? (Object) cell.shown() : cell.number())
                .toArray();
    }

    private static Object[] line(String table, String code, Object... cells) {
        List<Object> line = new ArrayList<>(List.of(table, code == null ? "" : code));
        line.addAll(List.of(cells));
        return line.toArray();
    }
}
