package vn.hotline.reporting.publication;

import java.io.OutputStream;
import java.util.Locale;
import java.util.function.BiConsumer;
import vn.hotline.kernel.Labelled;

/** The files a report can be had as. */
public enum ReportFormat implements Labelled {
    PDF("application/pdf", PdfReport::write),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxReport::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxReport::write),
    CSV("text/csv;charset=UTF-8", CsvReport::marked),
    JSON("application/json", JsonReport::write);

    private final String mediaType;
    private final BiConsumer<ReportDocument, OutputStream> writer;

    ReportFormat(String mediaType, BiConsumer<ReportDocument, OutputStream> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public String getMediaType() {
        return mediaType;
    }

    public String getEnding() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Writes the whole document. */
    public void write(ReportDocument report, OutputStream out) {
        writer.accept(report, out);
    }
}
