package vn.hotline.reporting.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Comma-separated values as RFC 4180 has them, in UTF-8. Numbers and days are written for programs. */
public final class CsvFile implements TableFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;

    /** @param marked begins with a byte order mark, without which spreadsheets take Vietnamese for Latin text */
    public CsvFile(OutputStream stream, boolean marked) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        if (marked) {
            write(String.valueOf(BYTE_ORDER_MARK));
        }
    }

    @Override
    public void row(Object... cells) {
        String separator = "";
        for (Object cell : cells) {
            write(separator + quoted(shown(cell)));
            separator = ",";
        }
        write("\r\n");
    }

    private static String shown(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        boolean safe = cell instanceof Number || cell instanceof LocalDate;
        return safe ? cell.toString() : TableFile.defused(cell.toString());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw TableFile.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw TableFile.failed(e);
        }
    }
}
