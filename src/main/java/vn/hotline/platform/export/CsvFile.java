package vn.hotline.platform.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8. For programs numbers have points before decimals; for people
 * they are written as the spreadsheets of their country read them, which in Viet Nam take 27.5 for a text or a day: there
 * a comma stands before decimals and a semicolon between cells. Days are written as every spreadsheet reads them.
 */
public final class CsvFile implements TableFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final char decimals;
    private final char separator;

    /** @param marked begins with a byte order mark, without which spreadsheets take Vietnamese for Latin text */
    public CsvFile(OutputStream stream, boolean marked) {
        this(stream, marked, '.');
    }

    /** For the spreadsheet of a reader of that language. */
    public static CsvFile readIn(Locale language, OutputStream stream) {
        return new CsvFile(
                stream, true, DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
    }

    private CsvFile(OutputStream stream, boolean marked, char decimals) {
        this.decimals = decimals;
        separator = decimals == ',' ? ';' : ',';
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        if (marked) {
            write(String.valueOf(BYTE_ORDER_MARK));
        }
    }

    @Override
    public void row(Object... cells) {
        String before = "";
        for (Object cell : cells) {
            write(before + quoted(shown(cell)));
            before = String.valueOf(separator);
        }
        write("\r\n");
    }

    private String shown(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', decimals);
        }
        boolean safe = cell instanceof Number || cell instanceof LocalDate;
        return safe ? cell.toString() : CellText.defused(cell.toString());
    }

    private String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(sign -> sign == separator || sign == '"' || sign == '\n' || sign == '\r');
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
