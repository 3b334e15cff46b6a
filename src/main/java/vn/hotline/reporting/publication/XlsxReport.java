package vn.hotline.reporting.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hotline.platform.document.Signs;
import vn.hotline.reporting.figures.totals.ReportTables.Look;
import vn.hotline.reporting.publication.ReportDocument.Cell;
import vn.hotline.reporting.publication.ReportDocument.Column;
import vn.hotline.reporting.publication.ReportDocument.Row;
import vn.hotline.reporting.publication.ReportDocument.Table;

/** A workbook: a sheet of the text, and one for each table with real numbers under a head that stays. */
final class XlsxReport {

    private static final int LONGEST_NAME = 28;
    private static final int HEAD = 2;

    private XlsxReport() {}

    static void write(ReportDocument report, OutputStream out) {
        Workbook book = new Workbook(out, "Hotline111", "01.0000");
        try {
            text(report, book.newWorksheet(report.kind()));
            int number = 1;
            for (Table table : report.tables()) {
                table(report, table, book.newWorksheet(name(number++, table.title())));
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(ReportDocument report, Worksheet sheet) {
        sheet.width(0, 110);
        int line = 0;
        sheet.value(line, 0, safe(report.letterhead().name()));
        sheet.style(line++, 0).bold().set();
        sheet.value(line, 0, safe(report.title()));
        sheet.style(line++, 0).bold().fontSize(14).wrapText(true).set();
        sheet.value(line++, 0, safe(report.status()));
        for (List<String> texts : List.of(report.paragraphs(), report.notes())) {
            line++;
            for (String text : texts) {
                sheet.value(line, 0, safe(text));
                sheet.style(line++, 0).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static void table(ReportDocument report, Table table, Worksheet sheet) {
        sheet.value(0, 0, safe(table.title() + ". " + report.status()));
        sheet.style(0, 0).bold().set();
        for (int i = 0; i < table.heads().size(); i++) {
            sheet.width(i, width(table.columns().get(i)));
            sheet.value(HEAD, i, safe(table.heads().get(i)));
            sheet.style(HEAD, i)
                    .bold()
                    .wrapText(true)
                    .fillColor("EEEEEE")
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment("center")
                    .set();
        }
        int line = HEAD + 1;
        for (Row row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                cell(sheet, line, i, row.cells().get(i), table.columns().get(i), row.look());
            }
            line++;
        }
        sheet.freezePane(1, HEAD + 1);
    }

    private static void cell(Worksheet sheet, int line, int place, Cell cell, Column column, Look look) {
        if (cell.number() == null) {
            sheet.value(line, place, safe(cell.shown()));
        } else {
            sheet.value(line, place, cell.number());
        }
        var style = sheet.style(line, place).borderStyle(BorderStyle.THIN).borderColor("BBBBBB");
        if (look == Look.GROUP) {
            style = style.bold();
        }
        if (column == Column.LABEL && look == Look.PART) {
            style = style.indent(1);
        }
        String format = format(column);
        if (format != null) {
            style = style.format(format).horizontalAlignment("right");
        }
        style.set();
    }

    /** Percentages are numbers of percent as on the screen, not parts of one. */
    private static String format(Column column) {
        return switch (column) {
            case COUNT -> "#,##0";
            case DIFFERENCE -> "+#,##0;-#,##0;0";
            case PERCENT -> "+0.0\\%;-0.0\\%;0.0\\%";
            case DECIMAL -> "#,##0.####";
            default -> null;
        };
    }

    private static double width(Column column) {
        return switch (column) {
            case LABEL -> 44;
            case TEXT -> 32;
            case UNIT -> 12;
            default -> 16;
        };
    }

    private static String name(int number, String title) {
        String name = number + " " + title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    }

    /** A cell of text is never calculated, whatever it begins with. */
    private static String safe(String text) {
        return Signs.legal(text);
    }
}
