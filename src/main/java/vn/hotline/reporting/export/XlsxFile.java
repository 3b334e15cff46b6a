package vn.hotline.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet. Rows leave for the stream while they are written. */
public final class XlsxFile implements TableFile {

    private static final int FLUSHED_EVERY = 1000;
    private static final int WIDTH = 18;

    private final OutputStream stream;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    public XlsxFile(OutputStream stream, String name) {
        this.stream = stream;
        book = new Workbook(stream, "Hotline111", "01.0000");
        sheet = book.newWorksheet(name);
    }

    @Override
    public void row(Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (row == 0) {
                sheet.width(column, column == 0 ? 2 * WIDTH : WIDTH);
            }
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
            sheet.value(row, column, TableFile.defused(cell.toString()));
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
