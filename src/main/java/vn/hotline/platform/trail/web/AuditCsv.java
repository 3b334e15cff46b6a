package vn.hotline.platform.trail.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.hotline.platform.export.CellText;

/** Comma-separated values that a spreadsheet opens as text: no cell is ever a formula. */
final class AuditCsv {

    private final Writer out;

    AuditCsv(Writer out) {
        this.out = out;
    }

    void row(Object... cells) {
        try {
            out.write(Arrays.stream(cells).map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(Object value) {
        String text = value == null ? "" : CellText.defused(value.toString());
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
