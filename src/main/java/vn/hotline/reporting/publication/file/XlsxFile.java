package vn.hotline.reporting.publication.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hotline.platform.document.Signs;
import vn.hotline.platform.export.TableFile;

/**
 * A workbook. Rows leave for the stream while they are written. What does not fit on a sheet goes on on the next one,
 * under the same head, which stays in sight.
 */
public final class XlsxFile implements TableFile {

    /** A sheet holds 1,048,576 rows, its head included. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int FLUSHED_EVERY = 1000;
    private static final int WIDTH = 18;
    private static final int LONGEST_NAME = 31;

    private final OutputStream stream;
    private final Workbook book;
    private final String name;
    private final int rowsOfASheet;
    private Worksheet sheet;
    private Object[] head;
    private int sheets;
    private int row;

    public XlsxFile(OutputStream stream, String name) {
        this(stream, name, ROWS_OF_A_SHEET);
    }

    XlsxFile(OutputStream stream, String name, int rowsOfASheet) {
        this.stream = stream;
        this.rowsOfASheet = rowsOfASheet;
        this.name = name;
        book = new Workbook(stream, "Hotline111", "01.0000");
        beginSheet();
    }

    @Override
    public void above(String text) {
        sheet.style(row, 0).bold().set();
        writeRow(text);
    }

    /** @param cells the first row is the head */
    @Override
    public void row(Object... cells) {
        if (head == null) {
            head = cells.clone();
            writeHead();
            return;
        }
        if (row > rowsOfASheet) {
            finishSheet();
            beginSheet();
            writeHead();
        }
        writeRow(cells);
    }

    private void beginSheet() {
        sheets++;
        String number = sheets == 1 ? "" : " " + sheets;
        sheet = book.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_NAME - number.length())) + number);
        row = 0;
    }

    private void finishSheet() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw TableFile.failed(e);
        }
    }

    private void writeHead() {
        for (int column = 0; column < head.length; column++) {
            sheet.width(column, column == 0 ? 2 * WIDTH : WIDTH);
            sheet.style(row, column).bold().set();
        }
        writeRow(head);
        sheet.freezePane(0, row);
    }

    private void writeRow(Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        row++;
        if (row % FLUSHED_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw TableFile.failed(e);
            }
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
        } else if (cell != null) {
            // not shared: a table of all texts would grow with the rows; a cell of text is never calculated
            sheet.inlineString(row, column, Signs.legal(cell.toString()));
        }
    }

    @Override
    public void close() {
        try {
            book.finish();
            stream.flush();
        } catch (IOException e) {
            throw TableFile.failed(e);
        }
    }
}
